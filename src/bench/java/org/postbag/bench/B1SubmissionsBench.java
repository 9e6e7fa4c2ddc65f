package org.postbag.bench;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.intake.PublicReports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * B1: sending reports through the public service (case, person, message, audit and process instance in one commit), eight at
 * once, against starting the same process on the bare engine on the same database. Blocks alternate; the ratio is that of
 * the medians. Goal: at least 0.5.
 */
@PostbagTest
@TestPropertySource(properties = "camunda.bpm.eventing.execution=false")
class B1SubmissionsBench {

    private static final int THREADS = 8;
    private static final int BLOCKS = 7;
    private static final int BLOCK = 640;

    /** So that both sides run compiled code: a submission passes through much more of it than a start. */
    private static final int WARM_UP = 6_400;

    @Autowired
    private TestOffices offices;

    @Autowired
    private PublicReports reports;

    @Test
    void submissionsAgainstBareStarts() {
        TestOffice office = offices.open();
        double[] submissions = new double[BLOCKS];
        double[] starts = new double[BLOCKS];
        double[] whole = new double[BLOCKS];
        try (BareEngine engine = new BareEngine(THREADS)) {
            engine.startsPerSecond("housing", "IN", WARM_UP);
            submissions(office, WARM_UP);
            for (int block = 0; block < BLOCKS; block++) {
                starts[block] = engine.startsPerSecond("housing", "IN", BLOCK);
                submissions[block] = submissions(office, BLOCK);
                whole[block] = Timing.perSecond(THREADS, BLOCK / 4, () -> send(office, draft(office)));
            }
        }
        double ratio = Timing.median(submissions) / Timing.median(starts);
        Map<String, Object> figures = new java.util.LinkedHashMap<>();
        figures.put("submissionsPerSecond", Timing.rounded(Timing.median(submissions)));
        figures.put("bareStartsPerSecond", Timing.rounded(Timing.median(starts)));
        figures.put("ratio", Timing.rounded(ratio));
        figures.put("goal", ">= 0.5");
        figures.put("withTheDraftsOwnCommitsPerSecond", Timing.rounded(Timing.median(whole)));
        figures.put("threads", THREADS);
        figures.put("warmUp", WARM_UP + " each");
        figures.put("blocks", BLOCKS + " of " + BLOCK + " each, alternating");
        Results.add("B1 submissions", figures);
    }

    private double submissions(TestOffice office, int count) {
        ConcurrentLinkedQueue<Draft> drafts = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < count; i++) {
            drafts.add(draft(office));
        }
        return Timing.perSecond(THREADS, count, () -> send(office, drafts.remove()));
    }

    private Draft draft(TestOffice office) {
        Map<String, Object> answers = Journeys.answers();
        answers.put("email", UUID.randomUUID() + "@mailbox.example");
        String token = reports.begin(office.id());
        reports.save(office.id(), token, answers);
        return new Draft(token, answers);
    }

    private void send(TestOffice office, Draft draft) {
        // Each from an address of its own, so that the limit on bursts does not slow them.
        reports.submit(office.id(), draft.token(), draft.answers(), draft.token());
    }

    /** A report that is written and not sent. */
    private record Draft(String token, Map<String, Object> answers) {}
}
