package org.postbag;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.OfficeId;

/**
 * Moves the application's clock and the engine's together, and does the work of the job executor when told to. Both clocks
 * run again after each test.
 */
public class EngineClock {

    private static final int MOST_ROUNDS = 200;

    private final MutableClock clock;
    private final ManagementService jobs;

    EngineClock(MutableClock clock, ManagementService jobs) {
        this.clock = clock;
        this.jobs = jobs;
    }

    /** The time as the application and the engine see it. */
    public Instant now() {
        return clock.instant();
    }

    /** Stops both clocks at an instant. */
    public void set(Instant instant) {
        clock.stopAt(instant);
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Moves both clocks on and stops them there. */
    public void advance(Duration by) {
        set(now().plus(by));
    }

    /** Moves both clocks on by days, months or years of the London calendar and stops them there. */
    public void advance(Period by) {
        set(now().atZone(LegalTime.LONDON).plus(by).toInstant());
    }

    /** Lets both clocks run. */
    public void reset() {
        clock.stopAt(null);
        ClockUtil.reset();
    }

    /**
     * Does every job of the office that is due, and those that follow from them, as the job executor would.
     *
     * @throws AssertionError if one fails
     */
    public void runDueJobs(OfficeId office) {
        List<RuntimeException> failures = runDueJobsThatMayFail(office);
        if (!failures.isEmpty()) {
            throw new AssertionError("A job failed", failures.get(0));
        }
    }

    /** As {@link #runDueJobs}, for a job that is meant to fail: each job is tried once. */
    public List<RuntimeException> runDueJobsThatMayFail(OfficeId office) {
        List<RuntimeException> failures = new ArrayList<>();
        Set<String> tried = new HashSet<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Job> due = dueJobs(office).stream()
                    .filter(job -> !tried.contains(job.getId()))
                    .toList();
            if (due.isEmpty()) {
                return failures;
            }
            for (Job job : due) {
                tried.add(job.getId());
                run(job, failures);
            }
        }
        throw new AssertionError("Jobs of office " + office + " follow each other without end");
    }

    private void run(Job job, List<RuntimeException> failures) {
        boolean gone = jobs.createJobQuery().jobId(job.getId()).count() == 0;
        if (gone) {
            return;
        }
        try {
            jobs.executeJob(job.getId());
        } catch (RuntimeException failure) {
            failures.add(failure);
        }
    }

    private List<Job> dueJobs(OfficeId office) {
        return jobs.createJobQuery()
                .tenantIdIn(office.toString())
                .withRetriesLeft()
                .executable()
                .orderByJobDuedate()
                .asc()
                .list();
    }
}
