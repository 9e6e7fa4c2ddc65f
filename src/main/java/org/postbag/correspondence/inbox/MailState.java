package org.postbag.correspondence.inbox;

import java.util.Locale;

/** What became of a mail that came in. */
public enum MailState {
    /** Ours and kept, not yet read. */
    ARRIVED,
    /** It began a case. */
    ENQUIRY,
    /** It went onto a case that was there. */
    THREADED,
    /** Somebody has to decide where it belongs. */
    REVIEW,
    /** Written by a program, such as an out-of-office answer. */
    AUTOMATIC,
    /** A mail server could not deliver a letter of ours. */
    BOUNCE,
    /** Not casework. */
    SPAM,
    /** Kept as it came, because it cannot be read. */
    UNREADABLE;

    /** As it is counted. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
