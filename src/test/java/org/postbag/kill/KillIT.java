package org.postbag.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postbag.kill.ApplicationProcess.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kills the application with SIGKILL thirty times at random moments while residents report, and twice while it starts: two
 * installations at once, for a start waits more than it works. Then each starts once more, does what is due, and is compared
 * with the residents' ledger: every acknowledged report is there exactly once with its process, its acknowledgement and its
 * task, and none is half there.
 */
class KillIT {

    private static final Logger log = LoggerFactory.getLogger(KillIT.class);

    /** Of each installation. */
    private static final int KILLS = 16;

    /** Each ninth kill falls before the application is ready, the other fifteen under submission. */
    private static final int WHILE_STARTING = 9;

    private static final int RESIDENTS = 3;
    private static final int LONGEST_MILLIS = 1_500;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^message-id:\\s*(<[^>]+>)");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    @Timeout(value = 25, unit = TimeUnit.MINUTES)
    void killsLoseNothingAndDoubleNothing() throws Exception {
        log.info("Random moments of seed {}", seed);
        Program program = Program.ofTests().withArchivedClasses(ApplicationProcess.emptyFolder("kill-test-program"));
        Path first = ApplicationProcess.emptyFolder("kill-test-1");
        Path second = ApplicationProcess.emptyFolder("kill-test-2");
        ExecutorService installations = Executors.newFixedThreadPool(2);
        try {
            for (Future<?> installation :
                    installations.invokeAll(List.of(killed(program, first), killed(program, second)))) {
                installation.get();
            }
        } finally {
            installations.shutdownNow();
        }
    }

    private Callable<Void> killed(Program program, Path home) {
        return () -> {
            try {
                kill(program, home);
                verify(program, home);
            } finally {
                OrphanedDatabase.end(home);
            }
            return null;
        };
    }

    private static void verify(Program program, Path home) throws SQLException, IOException {
        try (ApplicationProcess verified = new ApplicationProcess(program, home, 0, "--server.port=0")) {
            verified.awaitSubmitting();
            try (Connection database = verified.database()) {
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> count(database, DUE_JOBS) == 0);
                verify(Ledger.read(ApplicationProcess.ledger(home)), database, verified.data());
            }
            assertThat(verified.isAlive()).isTrue();
        }
    }

    private void kill(Program program, Path home) throws IOException, InterruptedException {
        long startMillis = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            boolean early = kill % WHILE_STARTING == 0;
            long begun = System.nanoTime();
            try (ApplicationProcess application = new ApplicationProcess(program, home, RESIDENTS, "--server.port=0")) {
                if (!early) {
                    application.awaitSubmitting();
                    startMillis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
                }
                long moment = early ? random.nextLong(startMillis) : random.nextInt(LONGEST_MILLIS);
                assertThat(application.endsWithin(moment))
                        .as("the application ended by itself")
                        .isFalse();
            }
            log.info("Kill {} of {} in {}{}", kill, KILLS, home.getFileName(), early ? ", while it started" : "");
        }
    }

    private static void verify(Ledger.Read ledger, Connection database, Path data) throws SQLException, IOException {
        Map<String, String> found = references(database);
        log.info(
                "{} begun, {} acknowledged, {} cases",
                ledger.begun().size(),
                ledger.acknowledged().size(),
                found.size());

        assertThat(ledger.acknowledged()).hasSizeGreaterThan(KILLS);
        assertThat(found).as("every acknowledged report").containsAllEntriesOf(ledger.acknowledged());
        assertThat(ledger.begun()).as("no case out of nothing").containsAll(found.keySet());
        assertThat(count(database, "select count(*) - count(distinct title) from app.case_file"))
                .isZero();
        for (String wrong : WRONG) {
            assertThat(count(database, wrong)).as(wrong).isZero();
        }
        for (String mark : found.keySet()) {
            // A kill between the mail server's answer and the commit sends the same mail again; readers know it by its
            // name.
            assertThat(mailsTo(mark, data)).as("mail of report %s", mark).isNotEmpty();
            assertThat(mailsTo(mark, data).stream().distinct()).hasSize(1);
        }
    }

    /** The job that cleans the history at night is always there. */
    private static final String DUE_JOBS =
            "select count(*) from camunda.act_ru_job where type_ <> 'ever-living' and (duedate_ is null"
                    + " or duedate_ <= now() or process_def_key_ = 'correspondence')";

    /** What would be half a case or one and a half, each a query that must find nothing. */
    private static final List<String> WRONG = List.of(
            casesWithOtherThanOne("app.message t where t.case_id = c.id and t.kind = 'ENQUIRY'"),
            casesWithOtherThanOne(
                    "camunda.act_hi_procinst t where t.business_key_ = c.id::text and t.proc_def_key_ = 'case'"),
            casesWithOtherThanOne("app.message t where t.case_id = c.id and t.idempotency_key like 'enquiry:%'"),
            casesWithOtherThanOne("app.constituent t where t.id = c.constituent_id"),
            casesWithOtherThanOne("app.audit_entry t where t.object_id = c.id::text and t.action = 'case-received'"),
            casesWithOtherThanOne("app.message t where t.case_id = c.id and t.kind = 'ACKNOWLEDGEMENT'"),
            casesWithOtherThanOne(
                    "app.message t where t.case_id = c.id and t.kind = 'ACKNOWLEDGEMENT' and t.state = 'SENT'"),
            casesWithOtherThanOne("app.task_item t where t.case_id = c.id and t.task_key = 'Task_TriageCase'"),
            "select count(*) from app.task_item t where t.task_key <> 'Task_TriageCase'",
            "select count(*) from camunda.act_ru_incident");

    private static String casesWithOtherThanOne(String rows) {
        return "select count(*) from app.case_file c where 1 <> (select count(*) from " + rows + ")";
    }

    private static Map<String, String> references(Connection database) throws SQLException {
        Map<String, String> references = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select title, reference from app.case_file")) {
            while (rows.next()) {
                references.put(rows.getString(1).substring("Report ".length()), rows.getString(2));
            }
        }
        return references;
    }

    /** The names of the mails in the mailbox of the resident who reported. */
    private static List<String> mailsTo(String mark, Path data) throws IOException {
        return mailsIn(data.resolve("mail").resolve(Submitters.addressOf(mark)));
    }

    /** The names of the mails in a folder. */
    static List<String> mailsIn(Path mailbox) throws IOException {
        if (!Files.isDirectory(mailbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(mailbox)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(KillIT::messageId)
                    .toList();
        }
    }

    private static String messageId(Path mail) {
        try {
            Matcher header = MESSAGE_ID.matcher(Files.readString(mail));
            assertThat(header.find()).as("a name in %s", mail).isTrue();
            return header.group(1);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
