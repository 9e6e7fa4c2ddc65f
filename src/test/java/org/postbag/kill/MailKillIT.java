package org.postbag.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postbag.kill.ApplicationProcess.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kills the application with SIGKILL, and the mail server, while residents write by mail: some of the mail servers between the last
 * line of a mail and their answer. Then everything that is due is done and compared with the residents' ledger: every letter the mail
 * server took began exactly one case, and every case's acknowledgement reached its writer, at most twice and under one name.
 * {@code -Dpostbag.kills=50} kills the application so often.
 */
class MailKillIT {

    private static final Logger log = LoggerFactory.getLogger(MailKillIT.class);

    private static final int KILLS = Integer.getInteger("postbag.kills", 1);

    /** Of five kills of the application two are followed by one of the mail server; in a short run each is by two. */
    private static final int SINK_KILLS = KILLS < 5 ? KILLS * 2 : KILLS * 2 / 5;

    private static final int RESIDENTS = 2;
    private static final int LONGEST_MILLIS = 3_000;

    /** Long enough for the mailbox to be opened and read before most kills. */
    private static final int LONGEST_READING_MILLIS = 10_000;

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private int sinkKills;

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void lettersInAndOutOutlastKillsOfBothEnds() throws Exception {
        log.info("Random moments of seed {}", seed);
        Path home = ApplicationProcess.emptyFolder("mail-kill-test");
        Path mail = home.resolve("sink");
        int smtp = ApplicationProcess.freePort();
        int imap = ApplicationProcess.freePort();
        Program program = Program.ofTests();
        try (Ledger ledger = new Ledger(home.resolve("letters.txt"));
                SinkProcess sink = new SinkProcess(program, mail, smtp, imap)) {
            Correspondents residents = new Correspondents(RESIDENTS, smtp, ledger);
            try {
                for (int kill = 1; kill <= KILLS; kill++) {
                    try (ApplicationProcess application = ApplicationProcess.withMailAt(program, home, smtp, imap)) {
                        application.awaitSubmitting();
                        killSinks(sink, kill);
                        assertThat(application.endsWithin(random.nextInt(LONGEST_READING_MILLIS)))
                                .as("the application ended by itself")
                                .isFalse();
                    }
                    log.info("Kill {} of {}, and {} of the mail server", kill, KILLS, sinkKills);
                }
            } finally {
                residents.stop();
            }
            try (ApplicationProcess verified = ApplicationProcess.withMailAt(program, home, smtp, imap)) {
                verified.awaitSubmitting();
                Map<String, String> taken =
                        Ledger.read(home.resolve("letters.txt")).acknowledged();
                try (Connection database = verified.database()) {
                    log.info(
                            "{} of {} letters were sorted under the kills",
                            count(database, "select count(*) from app.incoming_mail where state = 'ENQUIRY'"),
                            taken.size());
                    await().atMost(PATIENCE)
                            .pollInterval(Duration.ofSeconds(1))
                            .until(() -> isDone(database, taken.size()));
                    verify(taken, database, mail);
                }
                assertThat(verified.isAlive()).isTrue();
            }
        } finally {
            OrphanedDatabase.end(home);
        }
    }

    /** So many that in the end the share is right. */
    private void killSinks(SinkProcess sink, int kill) throws IOException, InterruptedException {
        for (; sinkKills * KILLS < SINK_KILLS * kill; sinkKills++) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
            sink.killAndStart(random);
        }
    }

    /** What waits for its next try is tried now. */
    private static boolean isDone(Connection database, int letters) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("update camunda.act_ru_job set duedate_ = now() where duedate_ > now() and retries_ > 0"
                    + " and duedate_ < now() + interval '10 minutes' and type_ = 'message'");
        }
        return count(database, "select count(*) from app.incoming_mail where state = 'ENQUIRY'") >= letters
                && count(database, "select count(*) from app.incoming_mail where state = 'ARRIVED'") == 0
                && count(database, WITHOUT_ACKNOWLEDGEMENT) == 0;
    }

    private static void verify(Map<String, String> taken, Connection database, Path mail)
            throws SQLException, IOException {
        assertThat(taken).hasSizeGreaterThan(KILLS);
        Map<Integer, Integer> copies = new TreeMap<>();
        for (String mark : taken.keySet()) {
            assertThat(count(database, "select count(*) from app.case_file where title = 'Report " + mark + "'"))
                    .as("cases of letter %s", mark)
                    .isEqualTo(1);
            List<String> answers = KillIT.mailsIn(mail.resolve(Submitters.addressOf(mark)));
            assertThat(answers.stream().distinct())
                    .as("names of the answer to %s", mark)
                    .hasSize(1);
            assertThat(answers).as("copies of the answer to %s", mark).hasSizeLessThanOrEqualTo(2);
            copies.merge(answers.size(), 1, Integer::sum);
        }
        assertThat(count(database, "select count(*) from camunda.act_ru_incident"))
                .isZero();
        assertThat(count(database, "select count(*) from app.incoming_mail where state <> 'ENQUIRY'"))
                .as("mails that were taken for something else")
                .isZero();
        log.info("{} letters taken; answers by their number of copies: {}", taken.size(), copies);
        assertThat(Files.isDirectory(mail)).isTrue();
    }

    private static final String WITHOUT_ACKNOWLEDGEMENT =
            "select count(*) from app.case_file c where not exists (select from app.message m where m.case_id = c.id"
                    + " and m.kind = 'ACKNOWLEDGEMENT' and m.state = 'SENT')";
}
