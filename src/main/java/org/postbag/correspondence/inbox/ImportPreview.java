package org.postbag.correspondence.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is in a file of mails, before anything is taken from it.
 *
 * @param mails how many there are
 * @param known how many of them the office has already
 * @param unreadable how many cannot be read; they are taken all the same, and listed as such
 * @param earliest by the senders' clocks
 * @param latest by the senders' clocks
 * @param first how the file begins
 */
public record ImportPreview(
        int mails, int known, int unreadable, Optional<Instant> earliest, Optional<Instant> latest, List<Item> first) {

    /** How many would come in. */
    public int fresh() {
        return mails - known;
    }

    /**
     * One of the mails.
     *
     * @param from name, else address, else empty
     */
    public record Item(String from, String subject, Optional<Instant> sentAt, boolean known, boolean readable) {}
}
