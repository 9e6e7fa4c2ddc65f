package org.postbag.correspondence.templates;

import org.postbag.kernel.Refusal;

/** The office has no such template any more. */
public final class TemplateGone extends Refusal {

    /** For a template that was looked for. */
    public TemplateGone() {
        super("This template has been removed. Choose another one.");
    }
}
