package org.postbag.correspondence;

import java.util.Locale;

/** What became of something that came in. */
public enum InboxState {
    /** It began a case. */
    ENQUIRY,
    /** It belongs to a case that was there. */
    THREADED;

    /** As it is stored and counted. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
