package org.postbag.correspondence.inbox;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postbag.correspondence.mail.HeaderText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks ClamAV's daemon about a file, which streams to it (clamd(8), INSTREAM). Libraries for this wait without end for a daemon that
 * hangs; the protocol is four lines.
 */
@Component
class Clamd {

    private static final Logger log = LoggerFactory.getLogger(Clamd.class);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4_096;
    private static final int LONGEST_FINDING = 200;

    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private final ClamdProperties settings;

    Clamd(ClamdProperties settings) {
        this.settings = settings;
    }

    /** Whether there is a scanner to ask. */
    boolean isOn() {
        return settings.isOn();
    }

    /** @throws IOException if the scanner does not answer */
    void ping() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            if (!answer(socket).equals("PONG")) {
                throw new IOException("clamd does not answer");
            }
        }
    }

    /** @throws IOException if the scanner does not answer, or the file cannot be read */
    Verdict scan(InputStream file) throws IOException {
        try (Socket socket = connect()) {
            CompletableFuture<Void> cut = cutLater(socket);
            try {
                return scan(file, socket);
            } catch (IOException broken) {
                if (cut.isDone()) {
                    return new Verdict(ScanState.NOT_SCANNED, Optional.of("The scan took too long"));
                }
                throw broken;
            } finally {
                cut.cancel(false);
            }
        }
    }

    private static Verdict scan(InputStream file, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
        try {
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[CHUNK];
            for (int length = file.readNBytes(chunk, 0, CHUNK); length > 0; length = file.readNBytes(chunk, 0, CHUNK)) {
                out.writeInt(length);
                out.write(chunk, 0, length);
            }
            out.writeInt(0);
            out.flush();
        } catch (java.net.SocketException cutShort) {
            // It says why it hung up, such as a file over its limit.
            return verdict(answer(socket));
        }
        return verdict(answer(socket));
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        try {
            int timeout = Math.toIntExact(settings.timeout().toMillis());
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), timeout);
            socket.setSoTimeout(timeout);
            return socket;
        } catch (IOException away) {
            socket.close();
            throw away;
        }
    }

    private static String answer(Socket socket) throws IOException {
        String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        int end = answer.indexOf('\0');
        return (end < 0 ? answer : answer.substring(0, end)).strip();
    }

    private static Verdict verdict(String answer) throws IOException {
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return new Verdict(ScanState.INFECTED, Optional.of(HeaderText.clean(found.group(1), LONGEST_FINDING)));
        }
        if (answer.equals("stream: OK")) {
            return new Verdict(ScanState.CLEAN, Optional.empty());
        }
        if (answer.endsWith("ERROR")) {
            return new Verdict(ScanState.NOT_SCANNED, Optional.of(HeaderText.clean(answer, LONGEST_FINDING)));
        }
        throw new IOException("clamd does not answer");
    }

    /** Closes the connection when a scan takes too long: writing to it knows no timeout of its own. */
    private CompletableFuture<Void> cutLater(Socket socket) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        socket.close();
                    } catch (IOException closed) {
                        log.debug("The connection to the scanner was closed already", closed);
                    }
                },
                CompletableFuture.delayedExecutor(settings.longest().toMillis(), TimeUnit.MILLISECONDS));
    }

    /**
     * What it says of a file.
     *
     * @param finding the name of the virus, or why it could not look
     */
    record Verdict(ScanState state, Optional<String> finding) {}
}
