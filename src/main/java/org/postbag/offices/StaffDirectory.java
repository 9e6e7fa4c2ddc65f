package org.postbag.offices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postbag.kernel.Ids;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works in which office and as what. Belongs to the installation: sign-in reads it before an office is bound. */
@Service
public class StaffDirectory {

    /** Shortest password accepted, in characters (law.md SE-3). */
    public static final int PASSWORD_MIN_LENGTH = 12;

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    StaffDirectory(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /** The colleagues of an office who may sign in, by name. */
    public List<StaffMember> membersOf(OfficeId office) {
        return read(
                """
                select s.id, s.full_name, s.email, m.role
                from app.staff_account s join app.staff_membership m on m.staff_id = s.id
                where m.office_id = :office and s.enabled
                """,
                office.value());
    }

    /** A colleague of this office, or empty if the person does not work there. */
    public Optional<StaffMember> member(OfficeId office, StaffId id) {
        return membersOf(office).stream()
                .filter(member -> member.id().equals(id))
                .findFirst();
    }

    /** Offices a person works in, with the roles there; empty for the operator. */
    public Map<OfficeId, Set<Role>> membershipsOf(StaffId id) {
        Map<OfficeId, Set<Role>> memberships = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select m.office_id, m.role from app.staff_membership m join app.office o on o.id = m.office_id
                        where m.staff_id = :id order by o.name
                        """)
                .param("id", id.value())
                .query((row, number) -> memberships
                        .computeIfAbsent(
                                new OfficeId(row.getObject("office_id", UUID.class)),
                                office -> EnumSet.noneOf(Role.class))
                        .add(Role.valueOf(row.getString("role"))))
                .list();
        return memberships;
    }

    /**
     * Adds a person who can sign in.
     *
     * @param email the sign-in name; unique in the installation, whatever its case
     * @param password at least {@link #PASSWORD_MIN_LENGTH} characters; only its hash is kept
     * @throws IllegalArgumentException if the password is too short
     */
    @Transactional
    public StaffId add(String email, String fullName, String password, boolean operator) {
        if (password.length() < PASSWORD_MIN_LENGTH) {
            throw new IllegalArgumentException("A password has at least " + PASSWORD_MIN_LENGTH + " characters");
        }
        StaffId id = new StaffId(Ids.next());
        jdbc.sql(
                        """
                        insert into app.staff_account (id, email, full_name, password_hash, operator)
                        values (:id, :email, :name, :hash, :operator)
                        """)
                .param("id", id.value())
                .param("email", email)
                .param("name", fullName)
                .param("hash", passwords.encode(password))
                .param("operator", operator)
                .update();
        return id;
    }

    /** The person with this sign-in name, whatever its case; empty if there is none. */
    public Optional<StaffId> idOf(String email) {
        return jdbc.sql("select id from app.staff_account where lower(email) = lower(:email)")
                .param("email", email.strip())
                .query(UUID.class)
                .optional()
                .map(StaffId::new);
    }

    /** Whether anybody runs the installation. */
    public boolean hasOperator() {
        return jdbc.sql("select exists (select 1 from app.staff_account where operator and enabled)")
                .query(Boolean.class)
                .single();
    }

    /** Gives a person a role in an office; giving it twice changes nothing. */
    @Transactional
    public void join(StaffId id, OfficeId office, Role role) {
        jdbc.sql(
                        """
                        insert into app.staff_membership (staff_id, office_id, role) values (:id, :office, :role)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("office", office.value())
                .param("role", role.name())
                .update();
    }

    /** Remembers the office a person last worked in. */
    @Transactional
    public void rememberOffice(StaffId id, OfficeId office) {
        jdbc.sql("update app.staff_account set last_office_id = :office where id = :id")
                .param("id", id.value())
                .param("office", office.value())
                .update();
    }

    /** How a person likes the screens. */
    public StaffPreferences preferencesOf(StaffId id) {
        return jdbc.sql("select theme, shortcuts_enabled from app.staff_account where id = :id")
                .param("id", id.value())
                .query((row, number) -> new StaffPreferences(
                        row.getString("theme").equals("dark"), row.getBoolean("shortcuts_enabled")))
                .single();
    }

    /** Stores how a person likes the screens. */
    @Transactional
    public void savePreferences(StaffId id, StaffPreferences preferences) {
        jdbc.sql("update app.staff_account set theme = :theme, shortcuts_enabled = :shortcuts where id = :id")
                .param("id", id.value())
                .param("theme", preferences.dark() ? "dark" : "light")
                .param("shortcuts", preferences.shortcuts())
                .update();
    }

    private List<StaffMember> read(String query, UUID office) {
        Map<UUID, StaffMember> members = new LinkedHashMap<>();
        jdbc.sql(query)
                .param("office", office)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    StaffMember member = members.get(id);
                    if (member == null) {
                        member = new StaffMember(
                                new StaffId(id),
                                row.getString("full_name"),
                                row.getString("email"),
                                EnumSet.noneOf(Role.class));
                        members.put(id, member);
                    }
                    return member.roles().add(Role.valueOf(row.getString("role")));
                })
                .list();
        Collection<StaffMember> found = members.values();
        List<StaffMember> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(StaffMember::fullName));
        return sorted;
    }
}
