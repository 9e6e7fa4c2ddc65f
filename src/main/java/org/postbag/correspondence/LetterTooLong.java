package org.postbag.correspondence;

import org.postbag.kernel.Refusal;

/** More text than a letter takes. */
public final class LetterTooLong extends Refusal {

    LetterTooLong() {
        super(String.format(
                java.util.Locale.UK,
                "Your text is too long. Shorten it to %,d characters or fewer.",
                Letters.BODY_MAX_LENGTH));
    }
}
