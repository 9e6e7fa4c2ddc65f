package org.postbag.workflow.forms;

import org.postbag.kernel.Refusal;

/** There is no form of that name. */
public final class UnknownForm extends Refusal {

    private static final long serialVersionUID = 1;

    UnknownForm(String key) {
        super("There is no form called “" + key + "”.");
    }
}
