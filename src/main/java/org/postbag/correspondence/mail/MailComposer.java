package org.postbag.correspondence.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.postbag.kernel.EmailAddress;

/** Turns an {@link OutgoingMail} into a message as it goes over the wire (RFC 5322, RFC 2045). */
final class MailComposer {

    private static final int MOST_REFERENCES = 21;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final boolean emptyReturnPath;

    MailComposer(boolean emptyReturnPath) {
        this.emptyReturnPath = emptyReturnPath;
    }

    MimeMessage compose(OutgoingMail mail, Session session) throws MessagingException {
        Letter letter = new Letter(session, HeaderText.require(mail.messageId()));
        letter.setFrom(address(mail.from(), mail.fromName()));
        letter.setRecipient(MimeMessage.RecipientType.TO, address(mail.to(), mail.toName()));
        letter.setReplyTo(new InternetAddress[] {address(mail.replyTo(), mail.fromName())});
        letter.setSubject(HeaderText.require(mail.subject()), UTF_8);
        letter.setSentDate(Date.from(mail.writtenAt()));
        if (mail.inReplyTo().isPresent()) {
            letter.setHeader("In-Reply-To", HeaderText.require(mail.inReplyTo().get()));
        }
        if (!mail.references().isEmpty()) {
            String references = HeaderText.require(String.join(" ", trimmed(mail.references())));
            letter.setHeader("References", MimeUtility.fold("References: ".length(), references));
        }
        if (mail.autoSubmitted() != AutoSubmitted.NO) {
            letter.setHeader("Auto-Submitted", mail.autoSubmitted().value());
            letter.setHeader("X-Auto-Response-Suppress", "All");
        }
        letter.setHeader(OutgoingMail.LOOP_HEADER, HeaderText.require(mail.loopMark()));
        letter.setHeader("Content-Language", mail.body().language().tag());
        MailParts.write(mail.body(), letter);
        letter.setEnvelopeFrom(returnPath(mail));
        letter.saveChanges();
        return letter;
    }

    /**
     * Where a bounce goes. Of automatic mail that is never the mailbox somebody reads and answers from (law.md EM-4): nowhere, or
     * to an address that names the letter (EM-5), behind the office's own mailbox so that no second one is needed for it.
     */
    private String returnPath(OutgoingMail mail) {
        String mailbox = mail.from().value();
        if (mail.autoSubmitted() == AutoSubmitted.NO) {
            return mailbox;
        }
        if (emptyReturnPath) {
            return "<>";
        }
        int at = mailbox.lastIndexOf('@');
        String tag = "b+" + mail.messageId().replaceAll("^<|@.*$", "");
        String local = mailbox.substring(0, at) + "+" + tag.replace('+', '-');
        return (local.length() > LONGEST_LOCAL_PART ? tag : local) + mailbox.substring(at);
    }

    /** The first and the last twenty, taken from the middle (law.md EM-3). */
    static List<String> trimmed(List<String> references) {
        if (references.size() <= MOST_REFERENCES) {
            return references;
        }
        List<String> kept = new ArrayList<>();
        kept.add(references.get(0));
        kept.addAll(references.subList(references.size() - MOST_REFERENCES + 1, references.size()));
        return kept;
    }

    private static InternetAddress address(EmailAddress address, String name) throws MessagingException {
        try {
            return name.isEmpty()
                    ? new InternetAddress(address.value())
                    : new InternetAddress(address.value(), HeaderText.require(name), UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keeps the Message-ID it was given, where Jakarta Mail would make a new one at each save. */
    private static final class Letter extends SMTPMessage {

        private final String messageId;

        private Letter(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
