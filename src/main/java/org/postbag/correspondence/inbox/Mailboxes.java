package org.postbag.correspondence.inbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.correspondence.mail.InnerServerRefused;
import org.postbag.correspondence.mail.InnerServers;
import org.postbag.correspondence.mail.StoredCredentials;
import org.postbag.kernel.EmailAddress;
import org.postbag.offices.Permissions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The mailboxes of the bound office. */
@Service
public class Mailboxes {

    private static final String INBOX = "INBOX";
    private static final String PROCESSED = "Processed";

    private final MailboxRepository mailboxes;
    private final StoredCredentials credentials;
    private final InboxProperties settings;
    private final InnerServers servers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Mailboxes(
            MailboxRepository mailboxes,
            StoredCredentials credentials,
            InboxProperties settings,
            InnerServers servers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.credentials = credentials;
        this.settings = settings;
        this.servers = servers;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Reads the mailbox of this address on the installation's own mail server from now on; changes nothing if it is known already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void readOwn(EmailAddress address, String password) {
        if (mailboxes.findByAddressIgnoreCase(address.value()).isPresent()) {
            return;
        }
        MailboxAccess access = new MailboxAccess(
                Optional.empty(),
                Optional.empty(),
                NewMailbox.Protection.NONE,
                MailboxAccess.SignIn.PASSWORD,
                address.value(),
                password,
                INBOX,
                PROCESSED);
        mailboxes.save(new Mailbox(address, access, credentials, clock.instant()));
    }

    /**
     * Reads a mailbox from now on, once it could be opened. One that is known already is read in this way from now on.
     *
     * @throws MailboxRefused if it cannot be opened; says what to check
     */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    public void read(NewMailbox mailbox) {
        MailboxAccess access = new MailboxAccess(
                Optional.of(mailbox.host()),
                mailbox.port(),
                mailbox.protection(),
                mailbox.oauth2() ? MailboxAccess.SignIn.OAUTH2 : MailboxAccess.SignIn.PASSWORD,
                mailbox.username(),
                mailbox.credential(),
                INBOX,
                PROCESSED);
        tryOut(access);
        transaction.executeWithoutResult(status -> mailboxes
                .findByAddressIgnoreCase(mailbox.address().value())
                .ifPresentOrElse(
                        known -> known.change(access, credentials),
                        () -> mailboxes.save(new Mailbox(mailbox.address(), access, credentials, clock.instant()))));
    }

    /** Nobody reads the mailbox any more; what came in stays. */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    @Transactional
    public void stop(UUID id) {
        mailboxes.findById(id).ifPresent(Mailbox::stop);
    }

    private void tryOut(MailboxAccess access) {
        try (ImapSession session = new ImapSession(access, settings, servers)) {
            session.uidValidity();
        } catch (AuthenticationFailedException refused) {
            throw new MailboxRefused("The mail server does not accept the user name or the password. Check both.");
        } catch (MessagingException unreachable) {
            if (InnerServerRefused.isBehind(unreachable)) {
                throw new MailboxRefused(InnerServerRefused.sentence());
            }
            throw new MailboxRefused(
                    "The mailbox could not be opened. Check the server's name, the port and the kind of protection.");
        }
    }

    /** How the mailboxes do. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public List<MailboxState> states() {
        return mailboxes.findByActiveTrueOrderByAddress().stream()
                .map(Mailbox::state)
                .toList();
    }
}
