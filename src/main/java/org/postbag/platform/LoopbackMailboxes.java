package org.postbag.platform;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mailboxes that are there as soon as somebody writes to them or opens them; the password of each is its address. Only addresses
 * below {@code .invalid}, which never exist (RFC 6761 section 6.4), are refused: with them one can see what happens then.
 */
final class LoopbackMailboxes extends Managers {

    private static final String RECIPIENT = "Delivered-To";

    private final Optional<KeptMail> kept;
    private final OpenToAll users = new OpenToAll(super.getImapHostManager());
    private final SmtpManager smtp = new Door(super.getImapHostManager(), users);

    /** @param kept where mail outlasts the program; empty keeps it in memory */
    LoopbackMailboxes(Optional<KeptMail> kept) {
        this.kept = kept;
        kept.ifPresent(mail -> mail.forEach(this::restore));
    }

    @Override
    public UserManager getUserManager() {
        return users;
    }

    @Override
    public SmtpManager getSmtpManager() {
        return smtp;
    }

    private void restore(byte[] mail) {
        MimeMessage message = GreenMailUtil.newMimeMessage(new ByteArrayInputStream(mail));
        try {
            users.mailbox(withoutDetail(message.getHeader(RECIPIENT)[0])).deliver(message);
        } catch (MessagingException | UserException problem) {
            throw new IllegalStateException("A kept mail could not be read again", problem);
        }
    }

    /** What stands behind a plus sign is for the owner of the mailbox (RFC 5233). */
    private static String withoutDetail(String address) {
        return address.replaceFirst("^([^+@]+)\\+[^@]*@", "$1@");
    }

    /** Refuses who cannot be there. */
    private static final class Door extends SmtpManager {

        private Door(ImapHostManager host, UserManager users) {
            super(host, users);
        }

        @Override
        public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
            return recipient.getEmail().toLowerCase(Locale.ROOT).endsWith(".invalid")
                    ? "550 5.1.1 There is no such mailbox"
                    : super.checkRecipient(state, recipient);
        }
    }

    /** Takes any address for a mailbox. */
    private final class OpenToAll extends UserManager {

        private OpenToAll(ImapHostManager host) {
            super(host);
        }

        @Override
        public boolean test(String user, String password) {
            if (!user.strip().equalsIgnoreCase(password)) {
                return false;
            }
            try {
                mailbox(user);
                return true;
            } catch (UserException problem) {
                throw new IllegalStateException(problem);
            }
        }

        /** Runs before SMTP confirms: what it throws makes the sender try again. */
        @Override
        public void deliver(MovingMessage moving, MailAddress address) throws MessagingException, UserException {
            String recipient = address.getEmail().replaceAll("\\p{Cntrl}", "").strip();
            GreenMailUser mailbox = mailbox(withoutDetail(recipient));
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            try {
                mail.write((RECIPIENT + ": " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
                moving.getMessage().writeTo(mail);
                if (kept.isPresent()) {
                    kept.get().keep(withoutDetail(recipient), mail.toByteArray());
                }
            } catch (IOException problem) {
                throw new MessagingException("The mail could not be kept", problem);
            }
            mailbox.deliver(GreenMailUtil.newMimeMessage(new ByteArrayInputStream(mail.toByteArray())));
        }

        private synchronized GreenMailUser mailbox(String address) throws UserException {
            GreenMailUser known = getUserByEmail(address);
            return known != null ? known : createUser(address, address, address);
        }
    }
}
