package org.postbag.correspondence;

import java.util.Locale;
import org.postbag.kernel.Refusal;

/** More text than a signature takes. */
public final class SignatureTooLong extends Refusal {

    SignatureTooLong() {
        super(String.format(
                Locale.UK,
                "The signature is too long. Shorten it to %,d characters or fewer.",
                SignatureText.MAX_LENGTH));
    }
}
