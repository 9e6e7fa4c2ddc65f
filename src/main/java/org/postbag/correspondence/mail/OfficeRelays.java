package org.postbag.correspondence.mail;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Ids;
import org.postbag.kernel.Language;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.postbag.offices.Permissions;
import org.postbag.offices.StaffPrincipal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The relay through which the bound office's mail leaves, if not through the installation's. */
@Service
public class OfficeRelays {

    private static final Pattern SELECTOR = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?");
    private static final Pattern SPF_WORD = Pattern.compile("(include|a|mx|ip4|ip6):[a-z0-9._:/-]{1,240}");

    private final OfficeRelayRepository relays;
    private final MailRelays out;
    private final SenderChoice senders;
    private final InnerServers servers;
    private final StoredCredentials credentials;
    private final Offices offices;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OfficeRelays(
            OfficeRelayRepository relays,
            MailRelays out,
            SenderChoice senders,
            InnerServers servers,
            StoredCredentials credentials,
            Offices offices,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.relays = relays;
        this.out = out;
        this.senders = senders;
        this.servers = servers;
        this.credentials = credentials;
        this.offices = offices;
        this.staff = staff;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The office's own relay; empty while its mail leaves through the installation's. */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    @Transactional(readOnly = true)
    public Optional<RelayState> state() {
        return relays.findFirstByOrderById().map(OfficeRelay::state);
    }

    /**
     * Sends the office's mail through this relay from now on, once it could be reached.
     *
     * @throws RelayRefused if it cannot be used; says what to check
     */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    public void use(RelayAccess access) {
        if (access.protection() == RelayProtection.NONE && !Protected.isThisMachine(access.host())) {
            throw new RelayRefused(
                    "Only a server on the same machine can do without protection. Choose TLS or STARTTLS.");
        }
        try {
            servers.require(access.host());
            out.tryOut(access);
        } catch (InnerServerRefused inner) {
            throw new RelayRefused(String.valueOf(inner.getMessage()));
        } catch (MailNotSent problem) {
            throw new RelayRefused(problem.getMessage() + " Check the server’s name, the port, the kind of protection,"
                    + " the user name and the password.");
        }
        transaction.executeWithoutResult(status -> {
            relays.findFirstByOrderById()
                    .ifPresentOrElse(
                            known -> known.change(access, credentials),
                            () -> relays.save(new OfficeRelay(access, credentials)));
            changed("mail-relay-changed");
        });
    }

    /**
     * Believes reports of what became of mails that are signed with this secret.
     *
     * @param shown as the relay shows it; empty to believe none any more
     * @throws RelayRefused if it is no such secret, or the office has no relay of its own
     */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    @Transactional
    public void verifyWebhooks(String shown) {
        if (!shown.isBlank() && WebhookSecret.parse(shown).isEmpty()) {
            throw new RelayRefused("This is no signing secret. Copy it whole; it begins with whsec_.");
        }
        relays.findFirstByOrderById()
                .orElseThrow(() -> new RelayRefused("Letters leave through this installation’s mail server."))
                .verifyWebhooks(Optional.of(shown.strip()).filter(secret -> !secret.isEmpty()), credentials);
        changed("mail-relay-secret-changed");
    }

    /**
     * Says by what DNS names the office's own relay.
     *
     * @param selector under which its DKIM key stands; may be empty
     * @param spf a word that names it in an SPF record, such as {@code include:mail.example}; may be empty
     * @throws RelayRefused if these are no such words, or the office has no relay of its own
     */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    @Transactional
    public void nameInDns(String selector, String spf) {
        String key = selector.strip().toLowerCase(Locale.ROOT);
        String word = spf.strip().toLowerCase(Locale.ROOT);
        if (!key.isEmpty() && !SELECTOR.matcher(key).matches()) {
            throw new RelayRefused("The selector is one word, such as resend or key1.");
        }
        if (!word.isEmpty() && !SPF_WORD.matcher(word).matches()) {
            throw new RelayRefused("The word for SPF begins with include:, a:, mx:, ip4: or ip6:.");
        }
        if (relays.findFirstByOrderById()
                .orElseThrow(() -> new RelayRefused("Letters leave through this installation’s mail server."))
                .nameInDns(key, word)) {
            changed("mail-relay-named");
        }
    }

    /** Sends the office's mail through the installation's relay again. */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    @Transactional
    public void useInstallations() {
        relays.deleteAll();
        changed("mail-relay-removed");
    }

    /**
     * Sends a mail to the signed-in manager, in the way in which every letter of the office leaves.
     *
     * @return where to
     * @throws RelayRefused if it was not taken; says why
     */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    public EmailAddress sendTest() {
        StaffPrincipal manager = staff.require();
        EmailAddress to = new EmailAddress(manager.getUsername());
        Sender sender = senders.now();
        EmailAddress from = sender.from().orElseThrow(() -> new RelayRefused(sender.refusal()));
        try {
            out.send(test(offices.current(), from, manager.fullName(), to));
        } catch (MailNotSent | MailPaused problem) {
            throw new RelayRefused(String.valueOf(problem.getMessage()));
        }
        return to;
    }

    private OutgoingMail test(Office office, EmailAddress from, String name, EmailAddress to) {
        return new OutgoingMail(
                "<" + Ids.next() + from.value().substring(from.value().indexOf('@')) + ">",
                Sender.nameOf(office, from),
                from,
                name,
                to,
                new EmailAddress(office.email()),
                "A test mail",
                Optional.empty(),
                List.of(),
                new MailBody(
                        Language.ENGLISH,
                        "You asked Postbag to send you this mail. It left in the way in which the letters of the office leave.",
                        Optional.empty()),
                AutoSubmitted.NO,
                TenantContext.require() + "/test",
                clock.instant());
    }

    private void changed(String action) {
        out.forget();
        senders.forget();
        events.publishEvent(new AuditableEvent(
                TenantContext.require(),
                staff.require().id(),
                action,
                "mail-relay",
                TenantContext.require().toString(),
                clock.instant()));
    }
}
