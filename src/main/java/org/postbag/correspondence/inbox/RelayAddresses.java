package org.postbag.correspondence.inbox;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.Ids;
import org.postbag.offices.CurrentStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of addresses that never become a person's; the operator keeps it for all offices. */
@Service
@Transactional
@PreAuthorize("hasRole('OPERATOR')")
public class RelayAddresses {

    private final JdbcClient jdbc;
    private final RelayList relays;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RelayAddresses(
            JdbcClient jdbc, RelayList relays, CurrentStaff staff, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.relays = relays;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** All of them, by their patterns. */
    @Transactional(readOnly = true)
    public List<Relay> all() {
        return relays.read();
    }

    /**
     * Lists one more; one that is listed already is kept as it is given now.
     *
     * @throws IllegalArgumentException if it is no pattern
     */
    public void add(String pattern, boolean carriesLetters) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into app.relay_address (id, pattern, carries_letters) values (?, ?, ?)
                        on conflict (pattern) do update set carries_letters = excluded.carries_letters
                        """)
                .params(id, Relay.parse(pattern).orElseThrow(IllegalArgumentException::new), carriesLetters)
                .update();
        changed(id, "relay-address-added");
    }

    /** Takes one off the list. */
    public void remove(UUID id) {
        jdbc.sql("delete from app.relay_address where id = ?").param(id).update();
        changed(id, "relay-address-removed");
    }

    private void changed(UUID id, String action) {
        relays.forget();
        events.publishEvent(new AuditableEvent(
                null, staff.require().id(), action, "relay-address", id.toString(), clock.instant()));
    }
}
