package org.postbag.bench;

import com.microsoft.playwright.Page;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagApplication;
import org.postbag.e2e.Chromium;
import org.postbag.kill.ApplicationProcess;

/**
 * B4: from start to ready with demo data in place, live heap after a garbage collection at idle, and with fifty people signed
 * in and looking at their tasks in a real browser.
 */
class B4FootprintBench {

    private static final int SESSIONS = 50;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    @Test
    void startHeapAndSessions() throws Exception {
        int port = freePort();
        double first = seconds(start(port), port);
        stop();
        double second = seconds(start(port), port);
        long idle = liveKib();
        List<Page> people = new ArrayList<>();
        try (Chromium chromium = new Chromium("http://127.0.0.1:" + port)) {
            people.add(chromium.signedIn("caseworker@eastmarsh.example", "postbag-demo-2026"));
            long one = liveKib();
            for (int i = 1; i < SESSIONS; i++) {
                people.add(chromium.signedIn("caseworker@eastmarsh.example", "postbag-demo-2026"));
            }
            long all = liveKib();
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("secondsToReadyFirstStartWithSeeding", Timing.rounded(first));
            figures.put("secondsToReadySecondStart", Timing.rounded(second));
            figures.put("liveHeapIdleKiB", idle);
            figures.put("liveHeapFiftySessionsKiB", all);
            figures.put("kibPerSession", (all - one) / (SESSIONS - 1));
            figures.put("launcher", ManagementFactory.getRuntimeMXBean().getVmVersion());
            Results.add("B4 footprint", figures);
        } finally {
            stop();
        }
    }

    private final Path home = ApplicationProcess.emptyFolder("bench/footprint");
    private Process application = new ProcessBuilder("true").start();

    B4FootprintBench() throws IOException {}

    private Process start(int port) throws IOException {
        int smtp = freePort();
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PostbagApplication.class.getName(),
                        "--server.port=" + port,
                        "--postbag.database.folder=" + home.resolve("data"),
                        "--postbag.mailserver.smtp-port=" + smtp,
                        "--postbag.mailserver.imap-port=" + freePort(),
                        "--spring.mail.port=" + smtp)
                .directory(new File("."))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("application.log").toFile())
                .start();
        return application;
    }

    private void stop() throws InterruptedException {
        application.destroy();
        application.waitFor(60, TimeUnit.SECONDS);
    }

    private double seconds(Process application, int port) throws Exception {
        long begin = System.nanoTime();
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest readiness = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .build();
        while (application.isAlive()) {
            try {
                if (http.send(readiness, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return (System.nanoTime() - begin) / 1e9;
                }
            } catch (IOException notYet) {
                // Asked again until it answers or ends.
            }
            application.waitFor(100, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("The application ended: see " + home.resolve("application.log"));
    }

    private long liveKib() throws Exception {
        jcmd("GC.run");
        String heap = jcmd("GC.heap_info");
        Matcher used = USED.matcher(heap);
        long sum = 0;
        while (used.find()) {
            if (heap.lastIndexOf("Metaspace", used.start()) < 0) {
                sum += Long.parseLong(used.group(1));
            }
        }
        return sum;
    }

    private String jcmd(String command) throws Exception {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(application.pid()),
                        command)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
