package org.postbag.correspondence.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postbag.correspondence.ArrivedMail;
import org.postbag.kernel.EmailAddress;

/**
 * A mail once it has been read. Everything in it is somebody's claim: nothing here proves who wrote it.
 *
 * @param messageId with its angle brackets, if it has one
 * @param references oldest first, without the one in {@code inReplyTo}
 * @param senderName what stands before the address, or empty
 * @param replyTo where the sender asks to be answered; of a mail through a relay, mostly whoever wrote it
 * @param recipients every address it was delivered to or names in To and Cc, in that order
 * @param sentAt by the sender's clock
 * @param text what a person reads: the plain text, or the text of the HTML
 * @param html the first HTML part as it came, not cleaned
 * @param answerable what decides whether it may be answered automatically
 * @param authentications what servers on its way say about its sender (RFC 8601), latest first; anybody can write such a line
 * @param report present when it is a delivery report
 * @param complaint whether it is a feedback report, such as "this is spam" (RFC 5965)
 */
record ReadMail(
        Optional<String> messageId,
        Optional<String> inReplyTo,
        List<String> references,
        Optional<EmailAddress> sender,
        String senderName,
        List<MailHeaders.Person> replyTo,
        List<EmailAddress> recipients,
        String subject,
        Optional<Instant> sentAt,
        String text,
        Optional<String> html,
        List<MailPart> files,
        ArrivedMail answerable,
        List<String> authentications,
        Optional<DeliveryReport> report,
        boolean complaint) {}
