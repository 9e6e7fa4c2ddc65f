package org.postbag.workflow.forms;

import java.util.List;
import org.postbag.kernel.Refusal;

/** A form that cannot be used as it is, with everything its author has to change. */
public class FormRefused extends Refusal {

    private static final long serialVersionUID = 1;

    private final List<String> findings;

    /** @param findings whole sentences in the manager's words, at least one */
    FormRefused(List<String> findings) {
        super(String.join(" ", findings));
        this.findings = List.copyOf(findings);
    }

    /** What to change, one sentence each. */
    public List<String> findings() {
        return findings;
    }
}
