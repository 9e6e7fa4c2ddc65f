package org.postbag.correspondence.inbox;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as ClamAV's daemon does, on loopback, and finds a virus in what contains "EICAR". */
final class FakeClamd implements AutoCloseable {

    private final ServerSocket server;
    private final List<String> scanned = new CopyOnWriteArrayList<>();

    FakeClamd() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::listen, "fake-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    /** How it is reached. */
    ClamdProperties settings() {
        return new ClamdProperties("127.0.0.1", server.getLocalPort(), Duration.ofSeconds(20), Duration.ofSeconds(20));
    }

    /** What it was given, in order. */
    List<String> scanned() {
        return scanned;
    }

    private void listen() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException closed) {
                // The next caller, or the end.
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        StringBuilder command = new StringBuilder();
        for (int next = in.read(); next > 0; next = in.read()) {
            command.append((char) next);
        }
        String reply = command.toString().equals("zPING") ? "PONG" : verdict(in);
        socket.getOutputStream().write((reply + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    private String verdict(DataInputStream in) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
        }
        String content = file.toString(StandardCharsets.ISO_8859_1);
        scanned.add(content);
        if (content.contains("TOO LARGE")) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        return content.contains("EICAR") ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
