package org.postbag.kill;

import java.io.BufferedReader;
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
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The application as a process of its own, with its own database and mail in a folder, and {@link Submitters} in it. Closing it
 * is a SIGKILL.
 */
public final class ApplicationProcess implements AutoCloseable {

    private final Path home;
    private final Process process;

    /**
     * Starts it on what is in the folder.
     *
     * @param residents how many report without end; one report is sent in any case
     * @param settings Spring Boot's, such as {@code --server.port=0}
     */
    public ApplicationProcess(Program program, Path home, int residents, String... settings) throws IOException {
        this(program, home, residents, withMailServer(freePort(), settings));
    }

    private ApplicationProcess(Program program, Path home, int residents, List<String> settings) throws IOException {
        this.home = home;
        List<String> command = program.command();
        command.addAll(List.of(
                ledger(home).toString(),
                String.valueOf(residents),
                "--postbag.demo.enabled=false",
                "--postbag.database.folder=" + data()));
        command.addAll(settings);
        process = new ProcessBuilder(command).redirectOutput(log().toFile()).start();
    }

    /** Starts it with nobody who reports without end, and with an office whose mailbox is on another mail server. */
    static ApplicationProcess withMailAt(Program program, Path home, int smtp, int imap) throws IOException {
        return new ApplicationProcess(
                program,
                home,
                0,
                List.of(
                        "--server.port=0",
                        "--postbag.mailserver.enabled=false",
                        "--postbag.inbox.port=" + imap,
                        "--spring.mail.port=" + smtp,
                        Submitters.WITH_MAILBOX));
    }

    private static List<String> withMailServer(int smtp, String... settings) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "--postbag.mailserver.smtp-port=" + smtp,
                "--postbag.mailserver.imap-port=" + freePort(),
                "--spring.mail.port=" + smtp));
        all.addAll(List.of(settings));
        return all;
    }

    /** The residents' ledger of all starts in a folder. */
    static Path ledger(Path home) {
        return home.resolve("ledger.txt");
    }

    /** An empty folder below {@code target}. */
    public static Path emptyFolder(String name) throws IOException {
        Path folder = Path.of("target", name).toAbsolutePath();
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    /** A port that nobody uses at the moment. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the first report is acknowledged. */
    public void awaitSubmitting() throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(Submitters.UNDER_WAY)) {
                return;
            }
            lines.add(line);
        }
        throw new AssertionError("The application did not come up: " + lines + "\n" + Files.readString(log()));
    }

    /** Whether it ended by itself within this time. */
    boolean endsWithin(long milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Asks it to end, and waits until it has. */
    void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its folder of the database, the passwords and the mail. */
    public Path data() {
        return data(home);
    }

    private static Path data(Path home) {
        return home.resolve("data");
    }

    /** The folder of the PostgreSQL server itself. */
    public Path postgresql() {
        return postgresql(home);
    }

    /** Where the PostgreSQL server of an application in this folder is. */
    static Path postgresql(Path home) {
        return data(home).resolve("postgresql");
    }

    /** Reads as the application does, bound to the office of the residents. */
    public Connection database() throws IOException, SQLException {
        List<String> pid = Files.readAllLines(postgresql().resolve("postmaster.pid"));
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + pid.get(3).strip() + "/postbag",
                "postbag_app",
                Files.readString(data().resolve("application.secret")).strip());
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.office_id', (select id::text from app.office where slug = '"
                    + Submitters.SLUG + "'), false)");
        }
        return connection;
    }

    /** What a query counts. */
    public static long count(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private Path log() {
        return home.resolve("application.log");
    }
}
