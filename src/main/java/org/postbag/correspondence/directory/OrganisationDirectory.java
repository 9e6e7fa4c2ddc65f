package org.postbag.correspondence.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Ids;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Permissions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisations an office writes to: the installation's, with the office's own address and target where it has them, and the
 * office's own. Other offices see nothing of what an office adds.
 */
@Service
@Transactional
public class OrganisationDirectory {

    private static final String ENTRIES =
            """
            with entry as (
                select d.id, d.name, d.kind, coalesce(o.email, d.email) as email, d.phone, d.postal_address,
                    coalesce(o.target_days, d.target_days) as target_days, true as shared, o.id is not null as changed_here
                from app.directory_entry d
                left join app.office_directory_entry o on o.shared_id = d.id and o.office_id = :office
                where d.retired_at is null
                union all
                select id, name, kind, email, phone, postal_address, target_days, false, false
                from app.office_directory_entry
                where office_id = :office and shared_id is null and retired_at is null)
            select * from entry where
            """;

    private final JdbcClient jdbc;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationDirectory(JdbcClient jdbc, CurrentStaff staff, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** A stretch of those whose name or address holds the text, by name. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public List<Organisation> find(String text, int offset, int most) {
        return jdbc.sql(ENTRIES
                        + " name ilike :text or email ilike :text order by lower(name), id limit :most offset :offset")
                .param("office", TenantContext.require().value())
                .param("text", OrganisationRows.containing(text))
                .param("most", most)
                .param("offset", offset)
                .query(OrganisationRows::read)
                .list();
    }

    /** One that the office can write to, or empty. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Optional<Organisation> byId(UUID organisation) {
        return jdbc.sql(ENTRIES + " id = :id")
                .param("office", TenantContext.require().value())
                .param("id", organisation)
                .query(OrganisationRows::read)
                .optional();
    }

    /**
     * Lists an organisation for this office alone.
     *
     * @throws IllegalArgumentException if it is not complete
     */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    public UUID add(OrganisationDetails details) {
        OrganisationRows.requireComplete(details);
        UUID id = Ids.next();
        insert(id, null, details);
        audit(id, "organisation-added");
        return id;
    }

    /**
     * Changes an organisation for this office: everything about its own, address and target of the installation's. Letters on
     * their way keep their address and date.
     *
     * @throws OrganisationGone if it is not listed any more
     * @throws IllegalArgumentException if it is not complete
     */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    public void change(UUID organisation, OrganisationDetails details) {
        OrganisationRows.requireComplete(details);
        Organisation known = byId(organisation).orElseThrow(OrganisationGone::new);
        if (known.shared()) {
            forget(organisation);
            insert(Ids.next(), organisation, details);
        } else {
            jdbc.sql(
                            """
                            update app.office_directory_entry set name = :name, kind = :kind, email = :email, phone = :phone,
                                postal_address = :postal, target_days = :target
                            where office_id = :office and id = :id
                            """)
                    .param("name", details.name())
                    .param("kind", details.kind().name())
                    .param("email", details.email().map(EmailAddress::value).orElse(null))
                    .param("phone", details.phone())
                    .param("postal", details.postalAddress())
                    .param("target", details.targetDays())
                    .param("office", TenantContext.require().value())
                    .param("id", organisation)
                    .update();
        }
        audit(organisation, "organisation-changed");
    }

    /**
     * Takes the office's own organisation off the list, or, for one of the installation's, the office's own address and target.
     * What was written to it stays.
     *
     * @throws OrganisationGone if it is not listed any more
     */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    public void remove(UUID organisation) {
        Organisation known = byId(organisation).orElseThrow(OrganisationGone::new);
        if (known.shared()) {
            forget(organisation);
        } else {
            jdbc.sql("update app.office_directory_entry set retired_at = :now where office_id = :office and id = :id")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("office", TenantContext.require().value())
                    .param("id", organisation)
                    .update();
        }
        audit(organisation, "organisation-retired");
    }

    private void forget(UUID shared) {
        jdbc.sql("delete from app.office_directory_entry where office_id = :office and shared_id = :shared")
                .param("office", TenantContext.require().value())
                .param("shared", shared)
                .update();
    }

    private void insert(UUID id, @Nullable UUID shared, OrganisationDetails details) {
        boolean own = shared == null;
        jdbc.sql(
                        """
                        insert into app.office_directory_entry (id, office_id, shared_id, name, kind, email, phone,
                                                                postal_address, target_days)
                        values (:id, :office, :shared, :name, :kind, :email, :phone, :postal, :target)
                        """)
                .param("id", id)
                .param("office", TenantContext.require().value())
                .param("shared", shared)
                .param("name", own ? details.name() : null)
                .param("kind", own ? details.kind().name() : null)
                .param("email", details.email().map(EmailAddress::value).orElse(null))
                .param("phone", own ? details.phone() : "")
                .param("postal", own ? details.postalAddress() : "")
                .param("target", details.targetDays())
                .update();
    }

    private void audit(UUID id, String action) {
        events.publishEvent(new AuditableEvent(
                TenantContext.require(), staff.require().id(), action, "organisation", id.toString(), clock.instant()));
    }
}
