package org.postbag.correspondence.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.postbag.kernel.EmailAddress;
import org.postbag.offices.Permissions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mailboxes of the bound office. */
@Service
public class Mailboxes {

    private final MailboxRepository mailboxes;
    private final MailboxCredentials credentials;
    private final Clock clock;

    Mailboxes(MailboxRepository mailboxes, MailboxCredentials credentials, Clock clock) {
        this.mailboxes = mailboxes;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** Reads the mailbox of this address on the installation's own mail server from now on; changes nothing if it is read already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void readOwn(EmailAddress address, String password) {
        add(
                address,
                new MailboxAccess(
                        Optional.empty(),
                        Optional.empty(),
                        MailboxAccess.Security.NONE,
                        MailboxAccess.SignIn.PASSWORD,
                        address.value(),
                        password,
                        "INBOX",
                        "Processed"));
    }

    /** Reads a mailbox from now on; changes nothing if one of this address is read already. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(EmailAddress address, MailboxAccess access) {
        if (mailboxes.findByAddressIgnoreCase(address.value()).isEmpty()) {
            mailboxes.save(new Mailbox(address, access, credentials, clock.instant()));
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
