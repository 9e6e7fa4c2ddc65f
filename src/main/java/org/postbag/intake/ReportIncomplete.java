package org.postbag.intake;

import java.util.List;
import org.postbag.kernel.Refusal;
import org.postbag.workflow.forms.FieldProblem;

/** A report cannot be sent yet; says which fields have to be mended. */
public class ReportIncomplete extends Refusal {

    private final transient List<FieldProblem> problems;

    ReportIncomplete(List<FieldProblem> problems) {
        super("There is a problem. Check your answers.");
        this.problems = List.copyOf(problems);
    }

    /** What to mend, by field. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
