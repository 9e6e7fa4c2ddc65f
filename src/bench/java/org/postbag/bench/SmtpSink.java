package org.postbag.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes every mail on this machine's loopback and forgets it, at next to no cost. */
final class SmtpSink implements AutoCloseable {

    private static final byte[] OK = "250 ok\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GO_ON = "354 go on\r\n".getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final Queue<Socket> connections = new ConcurrentLinkedQueue<>();
    private volatile ServerSocket door;
    private final AtomicInteger mails = new AtomicInteger();
    private volatile byte[] last = new byte[0];

    SmtpSink() {
        door = opened(0);
        port = door.getLocalPort();
        daemon(() -> receive(door));
    }

    int port() {
        return port;
    }

    /** Nobody can be reached here, and whoever is connected is hung up on. */
    void goAway() throws IOException {
        door.close();
        for (Socket connection = connections.poll(); connection != null; connection = connections.poll()) {
            connection.close();
        }
    }

    /** Takes mail again, at the same port. */
    void comeBack() {
        door = opened(port);
        daemon(() -> receive(door));
    }

    /** How many mails it has taken. */
    int mails() {
        return mails.get();
    }

    /** The mail it took last, as it came. */
    byte[] last() {
        return last;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private static ServerSocket opened(int port) {
        try {
            return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void receive(ServerSocket at) {
        while (!at.isClosed()) {
            try {
                Socket connection = at.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                daemon(() -> talk(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream(), 64 * 1024);
            OutputStream out = connection.getOutputStream();
            out.write("220 sink\r\n".getBytes(StandardCharsets.US_ASCII));
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                if (line.startsWith("DATA")) {
                    out.write(GO_ON);
                    last = mail(in);
                    mails.incrementAndGet();
                }
                out.write(OK);
                if (line.startsWith("QUIT")) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The other side has hung up.
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.toString();
            }
            line.append((char) next);
        }
        return "";
    }

    /** Up to the line that is one full stop. */
    private static byte[] mail(InputStream in) throws IOException {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        for (String line = line(in); !line.equals(".\r"); line = line(in)) {
            mail.write(line.getBytes(StandardCharsets.ISO_8859_1));
            mail.write('\n');
        }
        return mail.toByteArray();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "smtp-sink");
        thread.setDaemon(true);
        thread.start();
    }
}
