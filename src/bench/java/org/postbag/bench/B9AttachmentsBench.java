package org.postbag.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
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

    /** A collection takes the processors away from what is measured. */
    private static final long BETWEEN_LOOKS = Duration.ofMillis(200).toNanos();

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
        int port = sender.getPort();
        try (ServerSocket server = new ServerSocket(0, AT_ONCE, InetAddress.getLoopbackAddress())) {
            new Thread(() -> serve(server)).start();
            // Before the first mail, or the test's own server would keep some of them in this heap.
            sender.setPort(server.getLocalPort());
            List<CaseId> cases = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                cases.add(desk.open(office, "Edda Lindqvist", desk.address(), "Damp " + i));
            }
            clock.runDueJobs(office.id());
            office.staff(Role.CASEWORKER);
            received.set(0);
            UUID[] written = new UUID[AT_ONCE];
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("mails", AT_ONCE);
            figures.put("bytesOfEach", Attachments.MOST_BYTES);
            figures.put("uploadHeapKiB", heapDuring(i -> office.runAs(Role.CASEWORKER, () -> attachments.attach(
                    cases.get(i), DraftKind.REPLY, "large.txt", new Words(i, Attachments.MOST_BYTES)))));
            office.runAs(Role.CASEWORKER, () -> {
                for (int i = 0; i < AT_ONCE; i++) {
                    written[i] = letters.send(new WriteReply(cases.get(i), "", "See the file.", UUID.randomUUID()))
                            .messageId();
                }
            });
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
            LockSupport.parkNanos(BETWEEN_LOOKS);
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

    /** Takes whatever is said, line by line, and whatever is sent, block by block. */
    private void talk(Socket connection) {
        try (connection) {
            InputStream in = connection.getInputStream();
            OutputStream out = connection.getOutputStream();
            byte[] block = new byte[64 * 1024];
            String end = "";
            boolean data = false;
            say(out, "220 sink");
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                String latest = new String(block, Math.max(0, length - 8), Math.min(8, length), US_ASCII);
                if (data) {
                    received.addAndGet(length);
                    end = (end + latest).substring(Math.max(0, end.length() + latest.length() - 8));
                    data = !end.endsWith("\r\n.\r\n");
                    if (!data) {
                        say(out, "250 taken");
                    }
                } else {
                    data = latest.endsWith("DATA\r\n");
                    say(out, data ? "354 go on" : latest.startsWith("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException gone) {
            // The other side has hung up.
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    /** As much as is asked for, made while it is read; no two alike, or the letters would be asked about. */
    private static final class Words extends InputStream {

        private final byte letter;
        private long left;

        private Words(int number, long bytes) {
            this.letter = (byte) ('a' + number);
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? letter : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(length, left);
            Arrays.fill(into, offset, offset + count, letter);
            left -= count;
            return count > 0 || length == 0 ? count : -1;
        }
    }
}
