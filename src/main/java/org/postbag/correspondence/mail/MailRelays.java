package org.postbag.correspondence.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.postbag.kernel.CacheEviction;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Installation;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends through the relay of the bound office, or else the installation's, which {@code spring.mail.*} names. Connections stay open
 * from one mail to the next, and offices with one and the same relay share them. The only way out: while the installation is paused,
 * nothing leaves by it. What is sent from the installation's own address leaves through the installation's relay, which alone is
 * aligned with it (law.md EM-7).
 */
@Component
@EnableConfigurationProperties(MailProperties.class)
class MailRelays implements MailRelay, DisposableBean {

    /** Within this time every node knows that an office has changed its relay. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final Duration KEPT_UNUSED = Duration.ofMinutes(10);

    private final Installation installation;
    private final OfficeRelayRepository relays;
    private final StoredCredentials credentials;
    private final InnerServers servers;
    private final MailProperties settings;
    private final Optional<EmailAddress> fallback;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SmtpRelay own;
    private final Cache<OfficeId, Optional<RelayAccess>> known =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();
    private final Cache<RelayAccess, SmtpRelay> open = Caffeine.newBuilder()
            .expireAfterAccess(KEPT_UNUSED)
            .<RelayAccess, SmtpRelay>evictionListener((access, relay, cause) -> {
                if (relay != null) {
                    relay.close();
                }
            })
            .build();

    MailRelays(
            Installation installation,
            JavaMailSenderImpl sender,
            OfficeRelayRepository relays,
            StoredCredentials credentials,
            InnerServers servers,
            MailProperties settings,
            SenderProperties senders,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.installation = installation;
        this.relays = relays;
        this.credentials = credentials;
        this.servers = servers;
        this.settings = settings;
        this.fallback = senders.fallback();
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.clock = clock;
        this.own = new SmtpRelay(Protected.unlessOnThisMachine(sender), settings, clock);
    }

    @Override
    public Optional<String> send(OutgoingMail mail) {
        if (!installation.isLive()) {
            throw new MailPaused();
        }
        return TenantContext.current()
                .filter(office -> !fallback.equals(Optional.of(mail.from())))
                .flatMap(office -> known.get(office, key -> ofOffice()))
                .map(access -> open.get(access, this::open))
                .orElse(own)
                .send(mail);
    }

    /**
     * Connects to a relay and leaves it again.
     *
     * @throws MailNotSent if that does not work; says why
     */
    void tryOut(RelayAccess access) {
        SmtpRelay relay = open(access);
        try {
            relay.tryOut();
        } finally {
            relay.close();
        }
    }

    /** The bound office has changed its relay. */
    void forget() {
        OfficeId office = TenantContext.require();
        CacheEviction.nowAndAfterTransaction(() -> known.invalidate(office));
    }

    @Override
    public void destroy() {
        own.close();
        open.asMap().values().forEach(SmtpRelay::close);
    }

    private SmtpRelay open(RelayAccess access) {
        JavaMailSenderImpl sender = access.sender();
        sender.getJavaMailProperties().put("mail.smtp.socketFactory", servers.sockets());
        return new SmtpRelay(sender, settings, clock);
    }

    private Optional<RelayAccess> ofOffice() {
        Optional<RelayAccess> found =
                transaction.execute(status -> relays.findFirstByOrderById().map(relay -> relay.access(credentials)));
        return found == null ? Optional.empty() : found;
    }
}
