package org.postbag.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.correspondence.Attachments;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.LetterDelivery;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.SendingTry;
import org.postbag.correspondence.WriteReply;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * B9: live heap while eight of the largest mails there are, 25 MB each on the wire, are put together at once from what browsers
 * upload, and while they are sent at once: goal at most 64 MiB more than before. The mail server only counts.
 */
@PostbagTest
@Import(LetterDesk.class)
class B9AttachmentsBench {

    private static final int AT_ONCE = 8;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterDelivery delivery;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JavaMailSenderImpl sender;

    private final AtomicLong received = new AtomicLong();

    @Test
    void heapOfEightAtOnce() throws Exception {
        TestOffice office = offices.open();
        desk.undoSeconds(office, 0);
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            cases.add(desk.open(office, "Edda Lindqvist", desk.address(), "Damp " + i));
        }
        clock.runDueJobs(office.id());
        UUID[] written = new UUID[AT_ONCE];
        int port = sender.getPort();
        try (ServerSocket server = new ServerSocket(0, AT_ONCE, InetAddress.getLoopbackAddress())) {
            Thread sink = new Thread(() -> serve(server));
            sink.start();
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("mails", AT_ONCE);
            figures.put("bytesOfEach", Attachments.MOST_BYTES);
            figures.put("uploadHeapKiB", heapDuring(i -> office.runAs(Role.CASEWORKER, () -> attachments.attach(
                    cases.get(i), DraftKind.REPLY, "large.txt", new Words(Attachments.MOST_BYTES)))));
            office.runAs(Role.CASEWORKER, () -> {
                for (int i = 0; i < AT_ONCE; i++) {
                    written[i] = letters.send(new WriteReply(cases.get(i), "", "See the file.", UUID.randomUUID()))
                            .messageId();
                }
            });
            sender.setPort(server.getLocalPort());
            figures.put("sendHeapKiB", heapDuring(i -> office.run(
                    () -> delivery.send(written[i], new SendingTry(Optional.empty(), true)))));
            figures.put("bytesOnTheWire", received.get());
            Results.add("B9 attachments", figures);
        } finally {
            sender.setPort(port);
        }
    }

    /** Most live heap while all are at work, less what there was before. */
    private static long heapDuring(IntConsumer work) throws InterruptedException {
        long before = live();
        ConcurrentLinkedQueue<RuntimeException> problems = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    work.accept(number);
                } catch (RuntimeException problem) {
                    problems.add(problem);
                }
            });
            threads.add(thread);
            thread.start();
        }
        long most = 0;
        while (threads.stream().anyMatch(Thread::isAlive)) {
            most = Math.max(most, live());
        }
        if (!problems.isEmpty()) {
            throw problems.element();
        }
        return (most - before) / 1024;
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void serve(ServerSocket server) {
        try {
            while (true) {
                Socket connection = server.accept();
                new Thread(() -> talk(connection)).start();
            }
        } catch (IOException closed) {
            // The measurement is over.
        }
    }

    private void talk(Socket connection) {
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream(), 64 * 1024)) {
            OutputStream out = connection.getOutputStream();
            say(out, "220 sink");
            boolean data = false;
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                received.addAndGet(data ? 1 : 0);
                if (next != '\n') {
                    line.append((char) next);
                    continue;
                }
                String said = line.toString().strip();
                line.setLength(0);
                if (data) {
                    data = !said.equals(".");
                    if (!data) {
                        say(out, "250 taken");
                    }
                } else if (said.equals("DATA")) {
                    data = true;
                    say(out, "354 go on");
                } else {
                    say(out, said.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException gone) {
            // The other side has hung up.
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** As many words as are asked for, made while they are read. */
    private static final class Words extends InputStream {

        private long left;

        private Words(long bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' + (int) (left % 26) : -1;
        }
    }
}
