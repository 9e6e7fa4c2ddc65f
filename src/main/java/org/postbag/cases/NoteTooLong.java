package org.postbag.cases;

import org.postbag.kernel.Refusal;

/** The note is too long. */
public class NoteTooLong extends Refusal {

    NoteTooLong() {
        super("A note must be 20,000 characters or less.");
    }
}
