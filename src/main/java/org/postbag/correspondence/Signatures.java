package org.postbag.correspondence;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.mail.HeaderText;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.Ids;
import org.postbag.kernel.Language;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.postbag.offices.Permissions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands below the letters of the bound office: the writer's own lines, which may be none but the name, then the office's. */
@Service
public class Signatures {

    private final JdbcClient jdbc;
    private final Offices offices;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signatures(JdbcClient jdbc, Offices offices, CurrentStaff staff, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** What the signed-in person has written down. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public SignatureText own() {
        return find(staff.require().id());
    }

    /** What the office has written down. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public SignatureText ofOffice() {
        return find(null);
    }

    /**
     * The signed-in person signs like this from now on.
     *
     * @throws SignatureTooLong if it is longer than {@link SignatureText#MAX_LENGTH}
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public void changeOwn(SignatureText text) {
        keep(staff.require().id(), text);
    }

    /**
     * The office's lines below letters that are written from now on.
     *
     * @throws SignatureTooLong if it is longer than {@link SignatureText#MAX_LENGTH}
     */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    @Transactional
    public void changeOfOffice(SignatureText text) {
        keep(null, text);
        events.publishEvent(new AuditableEvent(
                TenantContext.require(),
                staff.require().id(),
                "signature-changed",
                "office",
                TenantContext.require().toString(),
                clock.instant()));
    }

    /** The whole signature below a letter of the signed-in person in this language. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public String below(Language language) {
        return of(Optional.of(staff.require().id()), staff.require().fullName(), language);
    }

    /** The whole signature below a letter of this writer; must be called in a transaction. */
    String of(Optional<StaffId> writer, String name, Language language) {
        String own = writer.map(this::find).orElse(SignatureText.NONE).in(language);
        String office = find(null).in(language);
        return Stream.of(own.isBlank() ? name : own, office.isBlank() ? usual(offices.current(), language) : office)
                .filter(lines -> !lines.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String usual(Office office, Language language) {
        String of = language == Language.WELSH ? "Swyddfa " : "Office of ";
        return Stream.of(of + office.representative(), office.representativeTitle(), office.phone())
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private SignatureText find(@Nullable StaffId owner) {
        return jdbc.sql(
                        "select english, welsh from app.signature where staff_id is not distinct from cast(:staff as uuid)")
                .param("staff", owner == null ? null : owner.value())
                .query((row, number) -> new SignatureText(row.getString("english"), row.getString("welsh")))
                .optional()
                .orElse(SignatureText.NONE);
    }

    private void keep(@Nullable StaffId owner, SignatureText text) {
        if (Math.max(text.english().length(), text.welsh().length()) > SignatureText.MAX_LENGTH) {
            throw new SignatureTooLong();
        }
        jdbc.sql(
                        """
                        insert into app.signature (id, office_id, staff_id, english, welsh, version)
                        values (:id, :office, :staff, :english, :welsh, 0)
                        on conflict (office_id, staff_id) do update
                        set english = excluded.english, welsh = excluded.welsh, version = app.signature.version + 1
                        """)
                .param("id", Ids.next())
                .param("office", TenantContext.require().value())
                .param("staff", owner == null ? null : owner.value(), java.sql.Types.OTHER)
                .param("english", HeaderText.cleanBody(text.english()).strip())
                .param("welsh", HeaderText.cleanBody(text.welsh()).strip())
                .update();
    }
}
