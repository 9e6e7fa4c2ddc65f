package org.postbag.correspondence.templates;

import org.postbag.kernel.Refusal;

/** A template cannot be kept like this; its message says what to change. */
public final class TemplateRefused extends Refusal {

    TemplateRefused(String sentence) {
        super(sentence);
    }
}
