package org.postbag.correspondence;

import java.util.List;
import java.util.Optional;
import org.postbag.kernel.EmailAddress;

/**
 * A letter that came by e-mail.
 *
 * @param messageId with angle brackets, if it has one
 * @param senderName what the sender calls itself, or empty
 * @param answerable what decides whether it may be answered automatically (law.md EM-4)
 */
public record LetterByMail(
        Optional<String> messageId,
        Optional<String> inReplyTo,
        List<String> references,
        Optional<EmailAddress> sender,
        String senderName,
        String subject,
        String text,
        ArrivedMail answerable) {

    /** How the sender is shown: the name it gives, else the address, else words for neither. */
    public String from() {
        if (!senderName.isBlank()) {
            return senderName;
        }
        return sender.map(EmailAddress::value).orElse("Name not given");
    }

    /** The same letter, not to be threaded on. */
    public LetterByMail withoutMessageId() {
        return new LetterByMail(Optional.empty(), inReplyTo, references, sender, senderName, subject, text, answerable);
    }
}
