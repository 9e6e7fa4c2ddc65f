package org.postbag.offices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.Nation;
import org.postbag.kernel.StorableText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The installation's list of bank holidays: those the government has published, and days proclaimed since, which the operator
 * adds. Beyond the list, days are worked out; none that is proclaimed for one occasion is among those (law.md WD-3).
 */
@Service
public class BankHolidays {

    /** A list that ends sooner needs renewing. */
    private static final Period AHEAD = Period.ofMonths(12);

    private static final int TITLE_LENGTH = 100;

    private final JdbcClient jdbc;
    private final BankHolidayTable table;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BankHolidays(
            JdbcClient jdbc,
            BankHolidayTable table,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** The last day up to which the government's list of every nation goes; empty while one has none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> listedUntil() {
        List<LocalDate> ends = jdbc.sql(
                        "select max(day) from app.bank_holiday where source <> 'operator' group by nation")
                .query(LocalDate.class)
                .list();
        return ends.size() < Nation.values().length
                ? Optional.empty()
                : ends.stream().min(LocalDate::compareTo);
    }

    /** Whether the list ends within a year: days proclaimed for the time after it would be missed. */
    @Transactional(readOnly = true)
    public boolean endsSoon() {
        LocalDate wanted = LegalTime.dateOf(clock.instant()).plus(AHEAD);
        return listedUntil().map(end -> end.isBefore(wanted)).orElse(true);
    }

    /** The days of the list that are still to come, soonest first. */
    @Transactional(readOnly = true)
    public List<BankHoliday> ahead() {
        return jdbc.sql("select nation, day, title from app.bank_holiday where day >= :today order by day, nation")
                .param("today", LegalTime.dateOf(clock.instant()))
                .query((row, number) -> new BankHoliday(
                        Nation.valueOf(row.getString("nation")),
                        row.getObject("day", LocalDate.class),
                        row.getString("title")))
                .list();
    }

    /**
     * Adds a day that has been proclaimed. Dates that are set from now on leave it out; those that are set already stay, and
     * other nodes know it within ten minutes.
     *
     * @throws IllegalArgumentException without a nation or a title
     */
    @PreAuthorize("hasRole('OPERATOR')")
    @Transactional
    public void proclaim(Collection<Nation> nations, LocalDate day, String title) {
        String name = StorableText.withoutNul(title).strip();
        if (nations.isEmpty() || name.isEmpty() || name.length() > TITLE_LENGTH) {
            throw new IllegalArgumentException("A bank holiday has a nation, and a title of up to " + TITLE_LENGTH);
        }
        for (Nation nation : nations) {
            jdbc.sql(
                            """
                            insert into app.bank_holiday (nation, day, title, source) values (:nation, :day, :title, 'operator')
                            on conflict (nation, day) do update set title = excluded.title
                            """)
                    .param("nation", nation.name())
                    .param("day", day)
                    .param("title", name)
                    .update();
        }
        table.forget();
        events.publishEvent(new AuditableEvent(
                null, staff.require().id(), "bank-holiday-added", "bank-holiday", day.toString(), clock.instant()));
    }
}
