package org.postbag.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.EmailAddress;

/**
 * A letter that came by e-mail.
 *
 * @param mailId the key of the kept mail
 * @param messageId with angle brackets, if it has one
 * @param senderName what the sender calls itself, or empty
 * @param senderIsWriter whether the sender's address may be taken for that of whoever wrote; a relay's is nobody's
 * @param answerable what decides whether it may be answered automatically (law.md EM-4)
 * @param imported whether it was brought in from another system, where it may have been answered long ago
 * @param sentAt by the sender's clock
 */
public record LetterByMail(
        UUID mailId,
        Optional<String> messageId,
        Optional<String> inReplyTo,
        List<String> references,
        Optional<EmailAddress> sender,
        boolean senderIsWriter,
        String senderName,
        String subject,
        String text,
        ArrivedMail answerable,
        boolean imported,
        Optional<Instant> sentAt) {

    /** How the sender is shown: the name it gives, else the address, else words for neither. */
    public String from() {
        if (!senderName.isBlank()) {
            return senderName;
        }
        return sender.map(EmailAddress::value).orElse("Name not given");
    }

    /** The address of whoever wrote it, as far as that is known. */
    public Optional<EmailAddress> writer() {
        return sender.filter(address -> senderIsWriter);
    }

    /** When it came: what is brought in from another system came when it was written, if it says so and that is past. */
    public Instant cameAt(Instant now) {
        return imported ? sentAt.filter(at -> at.isBefore(now)).orElse(now) : now;
    }

    /** The same letter, not to be threaded on. */
    public LetterByMail withoutMessageId() {
        return new LetterByMail(
                mailId,
                Optional.empty(),
                inReplyTo,
                references,
                sender,
                senderIsWriter,
                senderName,
                subject,
                text,
                answerable,
                imported,
                sentAt);
    }
}
