package org.postbag.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kills the application with SIGKILL thirty times at random moments while four residents report, then starts it once more and
 * compares the database with the residents' ledger: every acknowledged report is there exactly once, none is half there.
 */
class KillIT {

    private static final Logger log = LoggerFactory.getLogger(KillIT.class);
    private static final int KILLS = 30;
    private static final int LONGEST_MILLIS = 2_500;
    private static final Path HOME = Path.of("target", "kill-test").toAbsolutePath();

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    @Timeout(value = 25, unit = TimeUnit.MINUTES)
    void killsLoseNothingAndDoubleNothing() throws Exception {
        delete(HOME);
        Files.createDirectories(HOME);
        Path ledgerFile = HOME.resolve("ledger.txt");
        log.info("Random moments of seed {}", seed);
        for (int kill = 1; kill <= KILLS; kill++) {
            Process application = start(ledgerFile);
            awaitSubmitting(application);
            boolean ended = application.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
            assertThat(ended).as("the application ended by itself").isFalse();
            application.destroyForcibly().waitFor();
            log.info("Kill {} of {}", kill, KILLS);
        }
        Process verified = start(ledgerFile);
        awaitSubmitting(verified);
        try (Connection database = database(verified)) {
            Ledger.Read ledger = Ledger.read(ledgerFile);
            Map<String, String> found = references(database);
            log.info(
                    "{} begun, {} acknowledged, {} cases",
                    ledger.begun().size(),
                    ledger.acknowledged().size(),
                    found.size());

            assertThat(ledger.acknowledged()).hasSizeGreaterThan(KILLS);
            ledger.acknowledged().forEach((mark, reference) -> assertThat(found.get(mark))
                    .as("acknowledged report %s", mark)
                    .isEqualTo(reference));
            assertThat(ledger.begun()).as("no case out of nothing").containsAll(found.keySet());
            assertThat(count(database, "select count(*) - count(distinct title) from app.case_file where " + OLD))
                    .isZero();
            for (String half : HALVES) {
                assertThat(count(database, half)).as(half).isZero();
            }
        } finally {
            verified.destroyForcibly().waitFor();
        }
    }

    /** Cases that are not being written this moment. */
    private static final String OLD = "opened_at < now() - interval '3 seconds'";

    /** What would be half a case, each a query that must find nothing. */
    private static final List<String> HALVES = List.of(
            "select count(*) from app.case_file c where " + OLD
                    + " and 1 <> (select count(*) from app.message m where m.case_id = c.id and m.kind = 'ENQUIRY')",
            "select count(*) from app.case_file c where " + OLD
                    + " and 1 <> (select count(*) from camunda.act_hi_procinst p where p.business_key_ = c.id::text)",
            "select count(*) from app.case_file c where " + OLD
                    + " and 1 <> (select count(*) from app.submission s where s.case_id = c.id)",
            "select count(*) from app.case_file c where " + OLD
                    + " and 1 <> (select count(*) from app.constituent p where p.id = c.constituent_id)",
            "select count(*) from app.case_file c where " + OLD
                    + " and 1 <> (select count(*) from app.audit_entry a where a.object_id = c.id::text and a.action = 'case-received')",
            "select count(*) from app.case_file c where " + OLD
                    + " and 1 < (select count(*) from app.message m where m.case_id = c.id and m.kind = 'ACKNOWLEDGEMENT')",
            "select count(*) from app.case_file c where " + OLD
                    + " and 1 < (select count(*) from app.task_item t where t.case_id = c.id and t.task_key = 'Task_TriageCase')",
            "select count(*) from app.submission s where not exists (select 1 from app.case_file c where c.id = s.case_id)");

    private static Process start(Path ledger) throws IOException {
        int smtp = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Submitters.class.getName(),
                ledger.toString(),
                "4",
                "--server.port=0",
                "--postbag.demo.enabled=false",
                "--postbag.database.folder=" + HOME.resolve("data"),
                "--postbag.mailserver.smtp-port=" + smtp,
                "--postbag.mailserver.imap-port=" + freePort(),
                "--spring.mail.port=" + smtp));
        return new ProcessBuilder(command)
                .directory(new File("."))
                .redirectOutput(HOME.resolve("application.log").toFile())
                .start();
    }

    private static void awaitSubmitting(Process application) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(application.getErrorStream(), StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(Submitters.UNDER_WAY)) {
                return;
            }
            lines.add(line);
        }
        throw new AssertionError(
                "The application did not come up: " + lines + "\n" + Files.readString(HOME.resolve("application.log")));
    }

    /** Reads as the owner of the tables does, bound to the office like everybody. */
    private static Connection database(Process application) throws IOException, SQLException {
        Path data = HOME.resolve("data");
        List<String> pid = Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"));
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + pid.get(3).strip() + "/postbag",
                "postbag_app",
                Files.readString(data.resolve("application.secret")).strip());
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.office_id', (select id::text from app.office where slug = '"
                    + Submitters.SLUG + "'), false)");
        }
        assertThat(application.isAlive()).isTrue();
        return connection;
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

    private static long count(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (Path path :
                        paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
