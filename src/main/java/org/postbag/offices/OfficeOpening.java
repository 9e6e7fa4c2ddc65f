package org.postbag.offices;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an office together with the first person who works in it: its manager, who then adds the others. */
@Service
public class OfficeOpening {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int SLUG_LENGTH = 60;
    private static final int TEXT_LENGTH = 200;
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,4}");
    private static final Pattern OUTWARD_CODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?");

    private final Offices offices;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfficeOpening(
            Offices offices,
            StaffDirectory staff,
            CurrentStaff current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.offices = offices;
        this.staff = staff;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens an office, for the operator's screen.
     *
     * @throws OfficeNotOpened if a part of it cannot be accepted; the message says which and why
     */
    @PreAuthorize("hasRole('OPERATOR')")
    @Transactional
    public OfficeId open(NewOffice office, FirstManager manager) {
        return openFromThisMachine(office, manager, LetterRules.USUAL);
    }

    /**
     * Opens an office for whoever starts the program with the settings of a new office: that person holds the database's
     * password and needs no account.
     *
     * @throws OfficeNotOpened if a part of it cannot be accepted; the message says which and why
     */
    @Transactional
    public OfficeId openFromThisMachine(NewOffice office, FirstManager manager, LetterRules rules) {
        check(office);
        check(manager);
        require(
                rules.isWithinLimits(),
                "The time to take a letter back must be 0 to " + LetterRules.MOST_UNDO_SECONDS + " seconds.");
        if (offices.bySlug(office.slug()).isPresent()) {
            throw new OfficeNotOpened("There is an office \"" + office.slug() + "\" already. Choose another name.");
        }
        OfficeId id = offices.open(office);
        offices.changeLetterRules(id, rules);
        StaffId person = staff.idOf(manager.email())
                .orElseGet(() -> staff.add(manager.email().strip(), manager.fullName(), manager.password(), false));
        staff.join(person, id, Role.MANAGER);
        events.publishEvent(new AuditableEvent(
                null, current.id().orElse(null), "office-opened", "office", id.toString(), clock.instant()));
        return id;
    }

    private static void check(NewOffice office) {
        require(
                SLUG.matcher(office.slug()).matches() && office.slug().length() <= SLUG_LENGTH,
                "The name in the address must be small letters, figures and single hyphens, such as \"harbour-ward\".");
        require(
                PREFIX.matcher(office.referencePrefix()).matches(),
                "The letters of references must be one to four capital letters, such as \"HW\".");
        require(
                EmailAddress.parse(office.email()).isPresent(),
                "The office's email address must be one that can be written to.");
        for (String text :
                List.of(office.name(), office.representative(), office.representativeTitle(), office.area())) {
            require(
                    !text.isBlank() && text.length() <= TEXT_LENGTH,
                    "The office's name, its area, and the representative's name and title must be given, in at most "
                            + TEXT_LENGTH + " characters each.");
        }
        for (String code : office.areaPostcodes()) {
            require(
                    OUTWARD_CODE.matcher(code).matches(),
                    "\"" + code + "\" is no first part of a postcode; write them like \"EM4\".");
        }
    }

    private void check(FirstManager manager) {
        require(
                EmailAddress.parse(manager.email()).isPresent(),
                "The manager's email address must be one that can be written to.");
        if (staff.idOf(manager.email()).isEmpty()) {
            require(!manager.fullName().isBlank(), "The manager's full name must be given.");
            require(
                    manager.password().length() >= StaffDirectory.PASSWORD_MIN_LENGTH,
                    "The manager's password must have " + StaffDirectory.PASSWORD_MIN_LENGTH + " characters or more.");
        }
    }

    private static void require(boolean accepted, String otherwise) {
        if (!accepted) {
            throw new OfficeNotOpened(otherwise);
        }
    }
}
