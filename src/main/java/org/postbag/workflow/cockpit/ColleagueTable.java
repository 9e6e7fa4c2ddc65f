package org.postbag.workflow.cockpit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people and the office that the engine may know of: those of the office bound to the thread, and nobody else. */
@Component
class ColleagueTable {

    private final JdbcClient jdbc;
    private final Offices offices;

    ColleagueTable(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    /**
     * A member of staff in the engine's terms.
     *
     * @param id the key of the person, as text; also the assignee of tasks
     * @param firstName all names but the last
     * @param groups roles in this office, in small letters
     */
    record Colleague(String id, String firstName, String lastName, String email, Set<String> groups) {}

    /** By name; in one statement. */
    List<Colleague> all() {
        UUID office = TenantContext.current().map(bound -> bound.value()).orElse(null);
        if (office == null) {
            return List.of();
        }
        Map<String, Colleague> people = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select s.id, s.full_name, s.email, m.role
                        from app.staff_account s join app.staff_membership m on m.staff_id = s.id
                        where m.office_id = :office and s.enabled order by s.full_name, s.id
                        """)
                .param("office", office)
                .query((row, number) -> people.computeIfAbsent(
                                row.getString("id"),
                                id -> colleague(id, columnOf(row, "full_name"), columnOf(row, "email")))
                        .groups()
                        .add(row.getString("role").toLowerCase(Locale.ROOT)))
                .list();
        return List.copyOf(people.values());
    }

    /** The office, or nothing when none is bound. */
    List<Office> office() {
        return TenantContext.current().flatMap(offices::byId).stream().toList();
    }

    private static Colleague colleague(String id, String name, String email) {
        int space = name.strip().lastIndexOf(' ');
        return new Colleague(
                id,
                space < 0 ? "" : name.strip().substring(0, space),
                name.strip().substring(space + 1),
                email,
                new TreeSet<>());
    }

    private static String columnOf(java.sql.ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (java.sql.SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
