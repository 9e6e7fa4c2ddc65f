package org.postbag.correspondence;

import java.time.Instant;

/** What the signed-in person has written so far. */
public record DraftView(String subject, LetterBody written, Instant savedAt) {

    /** The words. */
    public String body() {
        return written.text();
    }
}
