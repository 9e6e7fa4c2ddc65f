package org.postbag.correspondence.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Reads a mail as a stream, whatever state it is in (RFC 5322, RFC 2045). Holds its texts in memory, never its files. Limits are
 * those of law.md EM-9.
 */
final class MailReading {

    private MailReading() {}

    /**
     * Reads a mail to its end.
     *
     * @param ours addresses of the office; decides whether it was written to
     * @throws MailUnreadable if it breaks a limit or cannot be made out
     * @throws IOException if the stream itself fails
     */
    static ReadMail read(InputStream mail, Set<String> ours) throws IOException {
        MailCollector collector = new MailCollector();
        MailWalk.through(mail, collector);
        return collector.result(ours);
    }
}
