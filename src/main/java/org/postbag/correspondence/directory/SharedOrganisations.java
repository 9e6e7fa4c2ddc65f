package org.postbag.correspondence.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Ids;
import org.postbag.offices.CurrentStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The installation's list of organisations, which every office sees; the operator keeps it. */
@Service
@Transactional
@PreAuthorize("hasRole('OPERATOR')")
public class SharedOrganisations {

    private final JdbcClient jdbc;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SharedOrganisations(JdbcClient jdbc, CurrentStaff staff, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** A stretch of those whose name or address holds the text, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> find(String text, int offset, int most) {
        return jdbc.sql(
                        """
                        select id, name, kind, email, phone, postal_address, target_days, true as shared, false as changed_here
                        from app.directory_entry
                        where retired_at is null and (name ilike :text or email ilike :text)
                        order by lower(name), id limit :most offset :offset
                        """)
                .param("text", OrganisationRows.containing(text))
                .param("most", most)
                .param("offset", offset)
                .query(OrganisationRows::read)
                .list();
    }

    /**
     * Lists one more.
     *
     * @throws IllegalArgumentException if it is not complete
     */
    public UUID add(OrganisationDetails details) {
        UUID id = Ids.next();
        write(
                """
                insert into app.directory_entry (id, name, kind, email, phone, postal_address, target_days)
                values (:id, :name, :kind, :email, :phone, :postal, :target)
                """,
                id,
                details);
        audit(id, "organisation-added");
        return id;
    }

    /**
     * Changes one for every office that has nothing of its own about it. Letters on their way keep their address and date.
     *
     * @throws OrganisationGone if it is not listed any more
     * @throws IllegalArgumentException if it is not complete
     */
    public void change(UUID id, OrganisationDetails details) {
        int rows = write(
                """
                update app.directory_entry set name = :name, kind = :kind, email = :email, phone = :phone,
                    postal_address = :postal, target_days = :target
                where id = :id and retired_at is null
                """,
                id,
                details);
        requireOne(rows);
        audit(id, "organisation-changed");
    }

    /**
     * Takes one off the list. What was written to it stays.
     *
     * @throws OrganisationGone if it is not listed any more
     */
    public void retire(UUID id) {
        requireOne(jdbc.sql("update app.directory_entry set retired_at = :now where id = :id and retired_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update());
        audit(id, "organisation-retired");
    }

    private int write(String statement, UUID id, OrganisationDetails details) {
        OrganisationRows.requireComplete(details);
        return jdbc.sql(statement)
                .param("id", id)
                .param("name", details.name())
                .param("kind", details.kind().name())
                .param("email", details.email().map(EmailAddress::value).orElse(null))
                .param("phone", details.phone())
                .param("postal", details.postalAddress())
                .param("target", details.targetDays())
                .update();
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new OrganisationGone();
        }
    }

    private void audit(UUID id, String action) {
        events.publishEvent(
                new AuditableEvent(null, staff.require().id(), action, "organisation", id.toString(), clock.instant()));
    }
}
