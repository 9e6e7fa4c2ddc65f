package org.postbag.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
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
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;

/**
 * B7: letters that are due, sent by their engine jobs with every commit (the try, the private link, the letter as sent, audit, and the
 * process's end), against the same mail sent over the same number of open connections with TCP_NODELAY to the same sink: goal at least
 * 0.5. Beside it stands what no letter can outrun: jobs of the bare engine that do nothing and end their process, with one commit each
 * where a letter has three.
 */
@PostbagTest
@Import(LetterDesk.class)
@TestPropertySource(properties = "camunda.bpm.eventing.execution=false")
class B7OutboundMailBench {

    private static final int THREADS = 4;
    private static final int CASES = 200;
    private static final int BLOCKS = 5;
    private static final int PER_BLOCK = 400;

    /** Until the compiler of the virtual machine rests: on two cores it works beside what is measured until then. */
    private static final int WARM_UP_BLOCKS = 15;

    @Autowired
    private Letters letters;

    @Autowired
    private OfficeRelays relays;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JavaMailSenderImpl installations;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    /** Which definitions of jobs are of the step that sends. */
    private final Map<String, Boolean> sends = new HashMap<>();

    @Test
    void lettersAgainstBareSmtp() throws Exception {
        try (SmtpSink sink = new SmtpSink();
                BareEngine engine = new BareEngine(THREADS)) {
            TestOffice office = officeWith(sink);
            List<CaseId> cases = cases(office);
            for (int block = 0; block < WARM_UP_BLOCKS; block++) {
                sent(office, due(office, cases));
            }
            byte[] mail = sink.last();
            double[] outbox = new double[BLOCKS];
            double[] bare = new double[BLOCKS];
            double[] alone = new double[BLOCKS];
            double[] empty = new double[BLOCKS];
            engine.emptyJobsPerSecond(PER_BLOCK * WARM_UP_BLOCKS);
            bare(sink, mail, THREADS, PER_BLOCK * 4 * WARM_UP_BLOCKS);
            for (int block = 0; block < BLOCKS; block++) {
                int before = sink.mails();
                Queue<String> due = due(office, cases);
                outbox[block] = sent(office, due);
                assertThat(sink.mails() - before).isEqualTo(PER_BLOCK);
                bare[block] = bare(sink, mail, THREADS, PER_BLOCK * 4);
                alone[block] = bare(sink, mail, 1, PER_BLOCK * 4);
                empty[block] = engine.emptyJobsPerSecond(PER_BLOCK);
            }
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("lettersPerSecond", Timing.rounded(Timing.median(outbox)));
            figures.put("barePerSecond", Timing.rounded(Timing.median(bare)));
            figures.put("barePerSecondOnOneConnection", Timing.rounded(Timing.median(alone)));
            figures.put("ratio", Timing.rounded(Timing.median(outbox) / Timing.median(bare)));
            figures.put("goal", ">= 0.5");
            figures.put("emptyEngineJobsPerSecond", Timing.rounded(Timing.median(empty)));
            figures.put("ratioOfEmptyJobs", Timing.rounded(Timing.median(empty) / Timing.median(bare)));
            figures.put("lettersToEmptyJobs", Timing.rounded(Timing.median(outbox) / Timing.median(empty)));
            figures.put("letters", BLOCKS + " times " + PER_BLOCK + " of " + mail.length + " bytes, " + THREADS + " at once");
            Results.add("B7 outbound", figures);
        }
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
        return office;
    }

    private List<CaseId> cases(TestOffice office) {
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(desk.open(office, "Edda Lindqvist", desk.address(), "Damp"));
        }
        while (!run(office, jobsOf(office, false))) {
            // Each job may make others.
        }
        sent(office, ids(jobsOf(office, true)));
        return cases;
    }

    /** The send steps of new letters, as the job executor finds them. */
    private Queue<String> due(TestOffice office, List<CaseId> cases) {
        office.runAs(Role.CASEWORKER, () -> {
            for (int i = 0; i < PER_BLOCK; i++) {
                letters.send(new WriteReply(
                        cases.get(i % cases.size()),
                        "",
                        "Dear Edda,\n\n" + "We have asked them when the roof is mended. ".repeat(40) + UUID.randomUUID(),
                        UUID.randomUUID()));
            }
        });
        while (!run(office, jobsOf(office, false))) {
            // Each job may make others.
        }
        return ids(jobsOf(office, true));
    }

    private boolean run(TestOffice office, List<Job> due) {
        due.forEach(job -> office.run(() -> jobs.executeJob(job.getId())));
        return due.isEmpty();
    }

    private List<Job> jobsOf(TestOffice office, boolean sending) {
        return jobs
                .createJobQuery()
                .tenantIdIn(office.id().toString())
                .withRetriesLeft()
                .executable()
                .list()
                .stream()
                .filter(job -> isSending(job) == sending)
                .toList();
    }

    private boolean isSending(Job job) {
        return sends.computeIfAbsent(job.getJobDefinitionId(), definition -> jobs.createJobDefinitionQuery()
                        .jobDefinitionId(definition)
                        .activityIdIn(CorrespondenceProcess.SEND)
                        .count()
                > 0);
    }

    private static Queue<String> ids(List<Job> due) {
        return new ConcurrentLinkedQueue<>(due.stream().map(Job::getId).toList());
    }

    private double sent(TestOffice office, Queue<String> due) {
        return Timing.perSecond(THREADS, due.size(), () -> office.run(() -> jobs.executeJob(due.remove())));
    }

    private double bare(SmtpSink sink, byte[] mail, int threads, int count) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(sink.port());
        sender.getJavaMailProperties()
                .put("mail.smtp.socketFactory", installations.getJavaMailProperties().get("mail.smtp.socketFactory"));
        Queue<Transport> connections = new ConcurrentLinkedQueue<>();
        ThreadLocal<Transport> mine = ThreadLocal.withInitial(() -> {
            Transport connection = connected(sender);
            connections.add(connection);
            return connection;
        });
        double perSecond = Timing.perSecond(threads, count, () -> {
            try {
                MimeMessage message = new MimeMessage(sender.getSession(), new ByteArrayInputStream(mail));
                mine.get().sendMessage(message, message.getAllRecipients());
            } catch (MessagingException problem) {
                throw new IllegalStateException(problem);
            }
        });
        connections.forEach(B7OutboundMailBench::close);
        return perSecond;
    }

    private static Transport connected(JavaMailSenderImpl sender) {
        try {
            Transport connection = sender.getSession().getTransport("smtp");
            connection.connect(sender.getHost(), sender.getPort(), null, null);
            return connection;
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static void close(Transport connection) {
        try {
            connection.close();
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
