package org.postbag.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.WorkFilter;
import org.postbag.cases.WorkList;
import org.postbag.cases.WorkQueue;
import org.postbag.cases.ui.CasePageReads;
import org.postbag.correspondence.CorrespondenceProcess;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.WriteReply;
import org.postbag.correspondence.mail.OfficeRelays;
import org.postbag.correspondence.mail.RelayAccess;
import org.postbag.correspondence.mail.RelayProtection;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * B10: the mail server is away for a simulated hour while 10,000 letters wait and are tried as the process says. Goals: the task list and
 * a case page take no longer than before (both with nothing else at work, and beside failing tries against beside letters that leave), and
 * afterwards the letters leave at 0.8 of the pace of letters whose mail server was never away, or faster. Other numbers of letters by
 * {@code -Dpostbag.bench.queued}.
 */
@PostbagTest
@Import({LetterDesk.class, CasePageReads.class})
@TestPropertySource(properties = "camunda.bpm.eventing.execution=false")
class B10QueueBench {

    private static final int QUEUED = Integer.getInteger("postbag.bench.queued", 10_000);
    private static final int HEALTHY = 800;
    private static final int CASES = QUEUED / 10;
    private static final int THREADS = 4;
    private static final int LOOKS = 300;
    private static final int MINUTES_AWAY = 60;

    @Autowired
    private Letters letters;

    @Autowired
    private OfficeRelays relays;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private WorkList list;

    @Autowired
    private CasePageReads page;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    /** Which definitions of jobs are of the step that sends. */
    private final Map<String, Boolean> sends = new ConcurrentHashMap<>();

    private final Map<String, Object> figures = new LinkedHashMap<>();

    @Test
    void anHourWithoutAMailServer() throws Exception {
        try (SmtpSink sink = new SmtpSink()) {
            clock.set(Instant.now().truncatedTo(ChronoUnit.SECONDS));
            TestOffice office = officeWith(sink);
            List<CaseId> cases = cases(office);
            String reference = reference(office);
            write(office, cases, HEALTHY);
            drain(office);

            looks(office, reference);
            double[] before = looks(office, reference);
            write(office, cases, HEALTHY);
            double first = drain(office);
            write(office, cases, HEALTHY);
            double[] whileLeaving = beside(() -> drain(office), () -> looks(office, reference));

            sink.goAway();
            write(office, cases, QUEUED);
            int mails = sink.mails();
            double[] whileTried = beside(() -> tried(office), () -> looks(office, reference));
            int tries = QUEUED;
            long began = System.nanoTime();
            for (int minute = 1; minute <= MINUTES_AWAY; minute++) {
                clock.advance(Duration.ofMinutes(1));
                tries += tried(office);
            }
            figures.put("triesPerSecond", Timing.rounded((tries - QUEUED) * 1e9 / (System.nanoTime() - began)));
            double[] whileWaiting = looks(office, reference);
            assertThat(sink.mails()).isEqualTo(mails);
            assertThat(waiting(office)).isEqualTo(QUEUED);

            sink.comeBack();
            clock.advance(Duration.ofMinutes(5));
            double back = drain(office);
            assertThat(waiting(office)).isZero();
            assertThat(sink.mails() - mails).isEqualTo(QUEUED);
            write(office, cases, HEALTHY);
            double last = drain(office);

            double healthy = (first + last) / 2;
            figures.put("healthyPerSecond", Timing.rounded(healthy));
            figures.put("afterwardsPerSecond", Timing.rounded(back));
            figures.put("ratio", Timing.rounded(back / healthy));
            figures.put("goal", ">= 0.8");
            put("Before", before);
            put("WhileLeaving", whileLeaving);
            put("WhileTried", whileTried);
            put("WhileWaiting", whileWaiting);
            for (int i = 0; i < 2; i++) {
                String name = i == 0 ? "taskList" : "casePage";
                figures.put(name + "WaitingToBefore", Timing.rounded(whileWaiting[i] / before[i]));
                figures.put(name + "TriedToLeaving", Timing.rounded(whileTried[i] / whileLeaving[i]));
            }
            figures.put("letters", QUEUED + " on " + CASES + " cases, " + tries + " tries, " + THREADS + " at once");
            Results.add("B10 queue", figures);
        }
    }

    private void put(String when, double[] millis) {
        figures.put("taskListMillis" + when, Timing.rounded(millis[0]));
        figures.put("casePageMillis" + when, Timing.rounded(millis[1]));
    }

    private TestOffice officeWith(SmtpSink sink) {
        TestOffice office = offices.open();
        desk.undoSeconds(office, 0);
        office.runAs(
                Role.MANAGER,
                () -> relays.use(new RelayAccess(
                        "127.0.0.1",
                        Optional.of(sink.port()),
                        RelayProtection.NONE,
                        Optional.empty(),
                        Optional.empty())));
        office.staff(Role.CASEWORKER);
        return office;
    }

    private List<CaseId> cases(TestOffice office) {
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(desk.open(office, "Edda Lindqvist", desk.address(), "Damp"));
        }
        begun(office);
        drain(office);
        return cases;
    }

    private void write(TestOffice office, List<CaseId> cases, int count) {
        AtomicInteger next = new AtomicInteger();
        Timing.perSecond(
                THREADS,
                count,
                () -> office.runAs(Role.CASEWORKER, () -> letters.send(new WriteReply(
                        cases.get(next.getAndIncrement() % cases.size()),
                        "",
                        "Dear Edda,\n\n" + "We have asked them when the roof is mended. ".repeat(40) + UUID.randomUUID(),
                        UUID.randomUUID()))));
        begun(office);
    }

    /** Does what comes before the step that sends. */
    private void begun(TestOffice office) {
        for (Queue<String> due = due(office, false); !due.isEmpty(); due = due(office, false)) {
            run(office, due);
        }
    }

    /** How many letters a second leave, until none is due. */
    private double drain(TestOffice office) {
        int before = sent(office);
        long began = System.nanoTime();
        for (Queue<String> due = due(office, true); !due.isEmpty(); due = due(office, true)) {
            run(office, due);
        }
        return (sent(office) - before) * 1e9 / (System.nanoTime() - began);
    }

    /** Tries each letter that is due once. */
    private int tried(TestOffice office) {
        Queue<String> due = due(office, true);
        int count = due.size();
        run(office, due);
        return count;
    }

    private void run(TestOffice office, Queue<String> due) {
        Timing.perSecond(THREADS, THREADS, () -> office.run(() -> {
            for (String job = due.poll(); job != null; job = due.poll()) {
                try {
                    jobs.executeJob(job);
                } catch (RuntimeException notNow) {
                    // Tried again when the process says so.
                    assert notNow != null;
                }
            }
        }));
    }

    /** As the job executor takes them: what is due for longest first. */
    private Queue<String> due(TestOffice office, boolean sending) {
        return new ConcurrentLinkedQueue<>(jobs
                .createJobQuery()
                .tenantIdIn(office.id().toString())
                .withRetriesLeft()
                .executable()
                .list()
                .stream()
                .filter(job -> isSending(job) == sending)
                .sorted(Comparator.comparing(Job::getDuedate).thenComparing(Job::getId))
                .map(Job::getId)
                .toList());
    }

    private boolean isSending(Job job) {
        return sends.computeIfAbsent(job.getJobDefinitionId(), definition -> jobs.createJobDefinitionQuery()
                        .jobDefinitionId(definition)
                        .activityIdIn(CorrespondenceProcess.SEND)
                        .count()
                > 0);
    }

    /** Looks while something else is at work. */
    private static double[] beside(Runnable work, Supplier<double[]> looking) throws InterruptedException {
        Thread other = new Thread(work, "beside");
        other.start();
        double[] looks = looking.get();
        other.join();
        return looks;
    }

    /** Medians for the task list and a case page, in milliseconds. */
    private double[] looks(TestOffice office, String reference) {
        double[][] millis = new double[2][LOOKS];
        for (int look = 0; look < LOOKS; look++) {
            int at = look;
            office.runAs(Role.CASEWORKER, () -> {
                millis[0][at] = Timing.medianMillis(1, this::taskList);
                millis[1][at] = Timing.medianMillis(1, () -> page.read(reference));
            });
        }
        return new double[] {Timing.median(millis[0]), Timing.median(millis[1])};
    }

    private void taskList() {
        list.find(WorkQueue.ALL, WorkFilter.none(), List.of(), 0, 50);
        list.counts();
    }

    private String reference(TestOffice office) {
        return one(office, "select reference from app.case_file order by opened_at limit 1");
    }

    private int sent(TestOffice office) {
        return Integer.parseInt(one(office, "select count(*) from app.message where state = 'SENT'"));
    }

    private int waiting(TestOffice office) {
        return Integer.parseInt(one(office, "select count(*) from app.message where state = 'QUEUED'"));
    }

    private String one(TestOffice office, String query) {
        return office.call(() -> transaction.execute(tx -> jdbc.queryForObject(query, String.class)));
    }
}
