package org.postbag.demo;

import java.time.Instant;
import java.util.List;
import org.postbag.kernel.TenantContext;
import org.postbag.kernel.WorkingDays;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;

/**
 * Fills an empty installation with two offices and forty invented cases each. It runs before the application is ready and
 * before the job executor starts, so that every step happens in this thread, at its time in the past.
 */
@DemoPart
@Order(DemoData.BEFORE_OTHERS)
class DemoData implements ApplicationRunner {

    static final int BEFORE_OTHERS = 10;

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);

    private final DemoStaff staff;
    private final DemoCases cases;
    private final DemoProgress progress;
    private final Offices offices;
    private final WorkingDays workingDays;
    private final DemoClock clock;
    private final DemoHaste haste;
    private final DemoMailboxes mailboxes;
    private final DemoTemplates templates;
    private final DemoOrganisations organisations;

    DemoData(
            DemoStaff staff,
            DemoCases cases,
            DemoProgress progress,
            Offices offices,
            WorkingDays workingDays,
            DemoClock clock,
            DemoHaste haste,
            DemoMailboxes mailboxes,
            DemoTemplates templates,
            DemoOrganisations organisations) {
        this.staff = staff;
        this.cases = cases;
        this.progress = progress;
        this.offices = offices;
        this.workingDays = workingDays;
        this.clock = clock;
        this.haste = haste;
        this.mailboxes = mailboxes;
        this.templates = templates;
        this.organisations = organisations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.prepare();
        organisations.list();
        for (DemoOffice demo : DemoOffice.values()) {
            Office office = offices.bySlug(demo.slug()).orElseThrow();
            TenantContext.runIn(office.id(), () -> {
                mailboxes.open(office);
                templates.bring();
                haste.run(() -> fill(demo, office));
            });
        }
    }

    private void fill(DemoOffice demo, Office office) {
        List<DemoCase> plan = DemoPlan.of(demo);
        if (progress.finished() >= plan.size()) {
            return;
        }
        log.info(
                "Making {} invented cases for the office \"{}\"; one letter cannot be delivered, on purpose.",
                plan.size(),
                demo.slug());
        Instant start = clock.instant();
        DemoTime time = new DemoTime(start, office.nation(), workingDays);
        for (DemoCase invented : plan) {
            try {
                cases.make(demo, invented, time.of(invented));
            } catch (RuntimeException problem) {
                // One case less does no harm; an application that does not start would.
                log.error("Demo case {} of \"{}\" could not be made", invented.number(), demo.slug(), problem);
            }
        }
    }
}
