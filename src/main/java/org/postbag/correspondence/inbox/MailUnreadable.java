package org.postbag.correspondence.inbox;

/** A mail cannot be read; its message says why in a sentence for staff. The mail itself is kept as it came. */
class MailUnreadable extends RuntimeException {

    MailUnreadable(String sentence) {
        super(sentence);
    }

    MailUnreadable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
