package org.postbag.audit;

import java.time.ZoneOffset;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes each auditable event in the transaction in which it happens: an act that cannot be logged does not happen. The
 * table takes inserts only; a trigger refuses everything else (law.md AU-3).
 */
@Component
class AuditLog {

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AuditableEvent event) {
        jdbc.sql(
                        """
                        insert into app.audit_entry (id, office_id, actor_id, action, object_type, object_id, happened_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        event.office() == null ? null : event.office().value(),
                        event.actor() == null ? null : event.actor().value(),
                        event.action(),
                        event.objectType(),
                        event.objectId(),
                        event.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
