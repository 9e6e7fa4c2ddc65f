package org.postbag.correspondence.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what is in mails that are no casework thirty days after that was found: answers of programs, letters that came back, and what
 * staff set aside (law.md RT-9). The row stays, so that the mail is counted and not taken in again. Housekeeping, not casework: it may
 * run on every node at once.
 */
@Component
class OldMails {

    /** How long they are kept. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(OldMails.class);

    private final Offices offices;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OldMails(Offices offices, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.offices = offices;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void erase() {
        for (Office office : offices.all()) {
            int erased = TenantContext.callIn(office.id(), this::eraseOfOffice);
            if (erased > 0) {
                log.info("{} mails to {} that were no casework erased", erased, office.slug());
            }
        }
    }

    /** How many mails of the bound office were emptied. */
    int eraseOfOffice() {
        Integer erased = transaction.execute(status -> {
            var before = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
            jdbc.sql(
                            """
                            delete from app.mail_scan s using app.incoming_mail m
                            where m.id = s.mail_id and m.state in ('AUTOMATIC', 'BOUNCE', 'SPAM', 'UNREADABLE')
                              and m.handled_at < :before
                            """)
                    .param("before", before)
                    .update();
            jdbc.sql(
                            """
                            delete from app.incoming_mail_part p using app.incoming_mail m
                            where m.id = p.mail_id and m.state in ('AUTOMATIC', 'BOUNCE', 'SPAM', 'UNREADABLE')
                              and m.handled_at < :before
                            """)
                    .param("before", before)
                    .update();
            jdbc.sql(
                            """
                            delete from app.incoming_mail_file f using app.incoming_mail m
                            where m.id = f.mail_id and m.state in ('AUTOMATIC', 'BOUNCE', 'SPAM', 'UNREADABLE')
                              and m.handled_at < :before
                            """)
                    .param("before", before)
                    .update();
            return jdbc.sql(
                            """
                            update app.incoming_mail
                            set sender = null, sender_name = null, subject = null, preview = null, problem = null, case_id = null
                            where state in ('AUTOMATIC', 'BOUNCE', 'SPAM', 'UNREADABLE') and handled_at < :before
                              and (sender is not null or subject is not null or preview is not null or problem is not null)
                            """)
                    .param("before", before)
                    .update();
        });
        return erased == null ? 0 : erased;
    }
}
