package org.postbag.workflow.forms;

import java.util.List;

/** A form with a field of a kind that Postbag does not show: better refused at publishing than an empty place on the page. */
public final class UnsupportedFormField extends FormRefused {

    private static final long serialVersionUID = 1;

    private final String field;
    private final String type;

    UnsupportedFormField(String field, String type, List<String> findings) {
        super(findings);
        this.field = field;
        this.type = type;
    }

    /** The label of the first such field, or its id. */
    public String field() {
        return field;
    }

    /** The form-js type of that field. */
    public String type() {
        return type;
    }
}
