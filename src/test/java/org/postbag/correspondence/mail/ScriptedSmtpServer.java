package org.postbag.correspondence.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that answers each command as a test wants, to see what the relay makes of it. */
final class ScriptedSmtpServer implements AutoCloseable {

    private final @Nullable SSLContext tls;
    private final boolean fromTheStart;
    private final ServerSocket door;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final AtomicInteger visits = new AtomicInteger();

    ScriptedSmtpServer() {
        this(null, false);
    }

    /** @param fromTheStart whether it protects each connection before it says a word; else after STARTTLS */
    ScriptedSmtpServer(@Nullable SSLContext tls, boolean fromTheStart) {
        this.tls = tls;
        this.fromTheStart = fromTheStart;
        if (tls != null && !fromTheStart) {
            answers.put("EHLO", "250-scripted\r\n250 STARTTLS");
        }
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        Thread host = new Thread(this::receive, "scripted-smtp");
        host.setDaemon(true);
        host.start();
    }

    int port() {
        return door.getLocalPort();
    }

    /** What it says to a command, such as {@code RCPT}; {@code DOT} is the end of a mail, an empty answer hangs up. */
    ScriptedSmtpServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** The mails it has taken. */
    List<String> mails() {
        return mails;
    }

    /** How many connections were opened. */
    int visits() {
        return visits.get();
    }

    void hangUp() throws IOException {
        for (Socket connection : connections) {
            connection.close();
        }
        connections.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        hangUp();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket connection = door.accept();
                visits.incrementAndGet();
                connections.add(connection);
                Thread talk = new Thread(() -> talk(connection), "scripted-smtp-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            Socket talking = fromTheStart ? protect(connection) : connection;
            say(talking.getOutputStream(), "220 scripted");
            converse(talking);
        } catch (IOException gone) {
            // The other side, or the test, has hung up.
        }
    }

    private void converse(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = connection.getOutputStream();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.substring(0, Math.min(4, line.length())).toUpperCase(java.util.Locale.ROOT);
            String answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 ok");
            if (answer.isEmpty()) {
                return;
            }
            say(out, line.equals("STARTTLS") ? "220 go on" : answer);
            if (line.equals("STARTTLS") && tls != null) {
                converse(protect(connection));
                return;
            }
            if (answer.startsWith("354") && !takesMail(in, out)) {
                return;
            }
            if (command.equals("QUIT")) {
                return;
            }
        }
    }

    private Socket protect(Socket connection) throws IOException {
        SSLSocket socket = (SSLSocket) Objects.requireNonNull(tls)
                .getSocketFactory()
                .createSocket(connection, null, connection.getPort(), false);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private boolean takesMail(BufferedReader in, OutputStream out) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        String answer = answers.getOrDefault("DOT", "250 taken");
        if (answer.startsWith("250") || answer.isEmpty()) {
            mails.add(mail.toString());
        }
        if (answer.isEmpty()) {
            return false;
        }
        say(out, answer);
        return true;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
