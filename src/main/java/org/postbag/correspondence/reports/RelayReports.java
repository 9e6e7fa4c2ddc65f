package org.postbag.correspondence.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.postbag.correspondence.DeliveryReports;
import org.postbag.correspondence.mail.WebhookSecrets;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what the bound office's relay reports: verified, and each event once, in the transaction that acts on it. */
@Component
class RelayReports {

    /** Longer than the relay goes on trying to deliver an event. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final DeliveryReports reports;
    private final WebhookSecrets secrets;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RelayReports(
            DeliveryReports reports,
            WebhookSecrets secrets,
            ObjectMapper json,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.reports = reports;
        this.secrets = secrets;
        this.json = json;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @return false if it does not come from the relay, or is too old
     * @throws org.postbag.correspondence.LetterStillLeaving if it comes too early; it is not remembered, and counts when told again
     */
    boolean take(SvixSignature signature, byte[] body) {
        Boolean verified = transaction.execute(status -> {
            Instant now = clock.instant();
            if (secrets.current()
                    .filter(secret -> signature.isOf(body, secret, now))
                    .isEmpty()) {
                return false;
            }
            if (isNew(signature.id(), now)) {
                act(body);
            }
            return true;
        });
        return Boolean.TRUE.equals(verified);
    }

    private boolean isNew(String event, Instant now) {
        jdbc.sql("delete from app.relay_event where office_id = ? and taken_at < ?")
                .params(TenantContext.require().value(), now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("insert into app.relay_event (office_id, event_id, taken_at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(TenantContext.require().value(), event, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What is no JSON, although it is signed, tells nothing; to refuse it would bring it again and again. */
    private void act(byte[] body) {
        RelayEvent event;
        try {
            event = new RelayEvent(json.readTree(body));
        } catch (IOException unreadable) {
            return;
        }
        reports.letterOf(event.mail()).ifPresent(letter -> {
            switch (event.kind()) {
                case DELIVERED -> reports.delivered(letter);
                case REFUSED -> reports.undelivered(letter, true);
                case DELAYED -> reports.undelivered(letter, false);
                case COMPLAINED -> reports.complained(letter);
                case OTHER -> {
                    // Opened, clicked and the like are asked of no relay, and kept of none.
                }
            }
        });
    }
}
