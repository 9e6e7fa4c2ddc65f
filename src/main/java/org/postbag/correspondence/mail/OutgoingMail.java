package org.postbag.correspondence.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postbag.kernel.EmailAddress;

/**
 * One mail to one person, complete: the same values give the same mail at every try.
 *
 * @param messageId with angle brackets, made and stored by us before the first try (law.md EM-3)
 * @param fromName how the sender is shown
 * @param toName how the recipient is shown; may be empty
 * @param replyTo where an answer goes; bears the token that finds the case again (law.md EM-1)
 * @param inReplyTo the mail this one answers, with angle brackets
 * @param references the mails before this one, oldest first, each with angle brackets
 * @param loopMark stands in a header of ours, so that a mail that comes back is known
 */
public record OutgoingMail(
        String messageId,
        String fromName,
        EmailAddress from,
        String toName,
        EmailAddress to,
        EmailAddress replyTo,
        String subject,
        Optional<String> inReplyTo,
        List<String> references,
        MailBody body,
        AutoSubmitted autoSubmitted,
        String loopMark,
        Instant writtenAt) {

    /** Bears {@link #loopMark}; a mail that arrives with it is our own (law.md EM-4). */
    public static final String LOOP_HEADER = "X-Postbag-Loop";
}
