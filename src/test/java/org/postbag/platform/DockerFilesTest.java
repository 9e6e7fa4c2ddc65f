package org.postbag.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The files of the production shape, read by a parser; no container engine runs them here. The script that prepares the
 * database is run on a real PostgreSQL.
 */
class DockerFilesTest {

    private static final Path COMPOSE = Path.of("docker-compose.yml");
    private static final Path DOCKERFILE = Path.of("src/docker/Dockerfile");
    private static final Path HAPROXY = Path.of("src/docker/haproxy.cfg");
    private static final Path INITDB = Path.of("src/docker/initdb/01-roles-and-schemas.sql");

    /** Secrets one can do without; they are passed on, and have no default either. */
    private static final Set<String> OPTIONAL_SECRETS = Set.of("POSTBAG_MAIL_WEBHOOK_SECRET");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(:?[-?][^}]*)?}");

    @Test
    void hasAProxyTwoNodesADatabaseWithAVolumeAndAMailCatcher() throws IOException {
        Map<String, Object> services = map(compose().get("services"));

        assertThat(services).containsOnlyKeys("proxy", "app", "database", "mail");
        Map<String, Object> app = map(services.get("app"));
        assertThat(map(app.get("build"))).containsEntry("dockerfile", "src/docker/Dockerfile");
        assertThat(map(app.get("deploy"))).containsEntry("replicas", 2);
        // Either would keep a second node from starting.
        assertThat(app).doesNotContainKeys("container_name", "ports");
        assertThat(map(app.get("environment"))).containsEntry("SPRING_PROFILES_ACTIVE", "production");
        Map<String, Object> database = map(services.get("database"));
        assertThat(database).containsKey("healthcheck");
        assertThat(list(database.get("volumes"))).contains("database:/var/lib/postgresql/data");
        assertThat(map(compose().get("volumes"))).containsKey("database");
    }

    @Test
    void theProxyKeepsAVisitorOnANodeThatIsReady() throws IOException {
        List<String> nodes = section("backend nodes");
        Map<String, Object> app = map(map(compose().get("services")).get("app"));

        // Servers made from a template have a cookie's value only if it is dynamic, and it is only with a key.
        assertThat(nodes)
                .filteredOn(line -> line.startsWith("cookie "))
                .singleElement()
                .satisfies(line -> assertThat(List.of(line.split(" ")))
                        .contains("insert", "indirect", "nocache", "httponly", "secure", "dynamic"));
        assertThat(nodes)
                .filteredOn(line -> line.matches("dynamic-cookie-key \\S+"))
                .hasSize(1);
        assertThat(nodes)
                .contains(
                        "option httpchk",
                        "http-check send meth GET uri /actuator/health/readiness ver HTTP/1.1 hdr Host localhost",
                        "http-check expect status 200",
                        "server-template node 1-10 app:8080")
                .anyMatch(line -> line.startsWith("default-server check ") && line.contains("resolvers docker"));
        // Residents are told of it by the name it has.
        assertThat(map(app.get("environment"))).hasEntrySatisfying("POSTBAG_NODE_COOKIE", name -> assertThat(nodes)
                .anyMatch(line -> line.startsWith("cookie " + name + " ")));
    }

    @Test
    void onlyTheProxySaysWhereAVisitorComesFrom() throws IOException {
        assertThat(section("frontend https"))
                .contains(
                        "http-request del-header Forwarded",
                        "http-request del-header X-Forwarded-For",
                        "http-request del-header X-Forwarded-Port",
                        "http-request del-header X-Forwarded-Prefix",
                        "http-request set-header X-Forwarded-Proto https",
                        "http-request set-header X-Forwarded-For %[src]")
                .containsSubsequence(
                        "http-request del-header X-Forwarded-For", "http-request set-header X-Forwarded-For %[src]");
    }

    @Test
    void haproxyTakesItsFile(@TempDir Path folder) throws Exception {
        assumeTrue(isInstalled("haproxy"), "No haproxy is installed to check its file");
        Path certificate = certificate(folder);
        Path file = Files.writeString(
                folder.resolve("haproxy.cfg"),
                Files.readString(HAPROXY).replace("/run/postbag/certificate.pem", certificate.toString()));

        // A warning is a failure too (-dW).
        assertThat(run(folder, "haproxy", "-dW", "-c", "-f", file.toString())).doesNotContain("ALERT", "WARNING");
    }

    @Test
    void letsAnApplicationEndItsWork() throws IOException {
        Object grace = map(map(compose().get("services")).get("app")).get("stop_grace_period");
        Map<String, Object> settings = yaml(Path.of("src/main/resources/application.yml"));
        Object patience = map(settings.get("spring")).get("lifecycle.timeout-per-shutdown-phase");

        assertThat(seconds(grace)).isGreaterThan(2 * seconds(patience));
    }

    @Test
    void takesEverySecretFromTheEnvironmentWithoutADefault() throws IOException {
        String compose = Files.readString(COMPOSE);
        String example = Files.readString(Path.of("src/docker/env.example"));
        Matcher variables = VARIABLE.matcher(compose);
        int secrets = 0;
        while (variables.find()) {
            String name = variables.group(1);
            if (OPTIONAL_SECRETS.contains(name)) {
                assertThat(variables.group(2)).as(name).isEqualTo(":-");
            } else if (name.contains("PASSWORD") || name.contains("SECRET")) {
                secrets++;
                assertThat(variables.group(2)).as(name).startsWith(":?");
                assertThat(example).contains(name + "=\n");
            }
        }
        assertThat(secrets).isGreaterThanOrEqualTo(5);
        assertThat(map(map(map(compose().get("services")).get("app")).get("environment")))
                .containsKeys(OPTIONAL_SECRETS.toArray(String[]::new))
                .allSatisfy((name, value) -> {
                    if (OPTIONAL_SECRETS.contains(name)) {
                        assertThat(String.valueOf(value)).isEqualTo("${" + name + ":-}");
                    } else if (name.contains("PASSWORD") || name.contains("SECRET")) {
                        assertThat(String.valueOf(value)).startsWith("${" + name + ":?");
                    }
                });
    }

    @Test
    void mountsOnlyFilesThatExist() throws IOException {
        for (Object service : map(compose().get("services")).values()) {
            for (Object volume : list(map(service).getOrDefault("volumes", List.of()))) {
                String source = String.valueOf(volume).split(":")[0];
                if (source.startsWith("./")) {
                    assertThat(Path.of(source)).exists();
                }
            }
        }
    }

    @Test
    void runsAsAnOrdinaryUserAndTellsWhetherItIsReady() throws IOException {
        List<String> lines = Files.readAllLines(DOCKERFILE);
        List<String> stages =
                lines.stream().filter(line -> line.startsWith("FROM ")).toList();
        List<String> runtime = lines.subList(lines.indexOf(stages.get(stages.size() - 1)), lines.size());

        assertThat(stages).hasSizeGreaterThanOrEqualTo(2);
        assertThat(stages.get(stages.size() - 1)).contains("temurin:17-jre");
        assertThat(runtime).contains("USER postbag", "EXPOSE 8080");
        assertThat(runtime.indexOf("USER postbag")).isLessThan(index(runtime, "ENTRYPOINT"));
        assertThat(runtime).anyMatch(line -> line.startsWith("HEALTHCHECK "));
        assertThat(runtime).anyMatch(line -> line.contains("/actuator/health/readiness"));
        // The arguments are a list, so that the signal to stop reaches Java and not a shell.
        assertThat(runtime.get(index(runtime, "ENTRYPOINT"))).startsWith("ENTRYPOINT [\"java\"");
        assertThat(lines).noneMatch(line -> line.matches("(ENV|ARG) .*(PASSWORD|SECRET).*"));
    }

    @Test
    void copiesOnlyWhatExists() throws IOException {
        for (String line : Files.readAllLines(DOCKERFILE)) {
            if (line.startsWith("COPY ") && !line.contains("--from")) {
                assertThat(Path.of(line.split(" ")[1])).exists();
            }
        }
    }

    @Test
    void preparesADatabaseInWhichMigrationsRunAndTheApplicationIsFenced() throws Exception {
        String script = Files.readString(INITDB);
        assertThat(script)
                .contains("\\getenv owner_password POSTBAG_DATABASE_OWNER_PASSWORD")
                .contains("\\getenv app_password POSTBAG_DATABASE_PASSWORD");
        try (ProductionDatabase database = new ProductionDatabase()) {
            Flyway.configure()
                    .dataSource(database.url(), "postbag_owner", ProductionDatabase.OWNER_PASSWORD)
                    .schemas("app")
                    .defaultSchema("app")
                    .load()
                    .migrate();
            isFenced(database.url());
        }
    }

    private static void isFenced(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        url + "?currentSchema=camunda,app", "postbag_app", ProductionDatabase.APPLICATION_PASSWORD);
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user")) {
                assertThat(rows.next()).isTrue();
                assertThat(List.of(rows.getBoolean(1), rows.getBoolean(2), rows.getBoolean(3)))
                        .containsOnly(false);
            }
            statement.execute("create table engine_table (id integer)");
            try (ResultSet rows = statement.executeQuery("select current_schema()")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("camunda");
            }
            try (ResultSet rows = statement.executeQuery("select count(*) from app.case_file")) {
                assertThat(rows.next()).isTrue();
            }
            assertThatThrownBy(() -> statement.execute("alter table app.case_file disable row level security"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("must be owner");
            assertThatThrownBy(() -> statement.execute("create table app.mine (id integer)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    /** The lines of a part of the proxy's file, without comments. */
    private static List<String> section(String name) throws IOException {
        return Files.readAllLines(HAPROXY).stream()
                .dropWhile(line -> !line.equals(name))
                .skip(1)
                .takeWhile(line -> line.isBlank() || line.startsWith(" "))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** A certificate that nobody trusts and its key, as the proxy reads them. */
    private static Path certificate(Path folder) throws Exception {
        String word = "only-for-this-test";
        Path keys = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        run(
                folder,
                (keytool
                                + " -genkeypair -alias proxy -keyalg RSA -dname CN=casework.example -storetype PKCS12 -storepass "
                                + word + " -keystore " + keys)
                        .split(" "));
        KeyStore store = KeyStore.getInstance(keys.toFile(), word.toCharArray());
        return Files.writeString(
                folder.resolve("certificate.pem"),
                pem("CERTIFICATE", store.getCertificate("proxy").getEncoded())
                        + pem(
                                "PRIVATE KEY",
                                store.getKey("proxy", word.toCharArray()).getEncoded()));
    }

    private static String pem(String kind, byte[] content) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }

    /** Runs a program that ends well and gives what it had to say. */
    private static String run(Path folder, String... command) throws Exception {
        Path said = folder.resolve("said");
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int end = program.waitFor();
        String words = Files.readString(said);
        assertThat(end).as(words).isZero();
        return words;
    }

    private static int index(List<String> lines, String beginning) {
        return lines.indexOf(lines.stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow());
    }

    private static int seconds(Object duration) {
        return Integer.parseInt(String.valueOf(duration).replace("s", ""));
    }

    private static Map<String, Object> compose() throws IOException {
        return yaml(COMPOSE);
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object yaml) {
        return (List<Object>) yaml;
    }
}
