package org.postbag.platform;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The loopback mail server as a program of its own, to be killed. At a line from its standard input it dies of itself at the worst
 * moment: when it has kept a mail, and before it says so.
 */
public final class MailSink {

    /** What it says when it listens. */
    public static final String LISTENS = "LISTENS";

    private static final String LOOPBACK = "127.0.0.1";

    private static volatile boolean diesAfterDot;

    private MailSink() {}

    /** @param arguments the folder of the mail, the port for SMTP and that for IMAP */
    public static void main(String[] arguments) throws IOException {
        GreenMail server = new Keeping(new KeptMail(Path.of(arguments[0])), Integer.parseInt(arguments[2]));
        server.start();
        ServerSocket door = new ServerSocket(Integer.parseInt(arguments[1]), 50, InetAddress.getByName(LOOPBACK));
        daemon(() -> awaitTheWord());
        System.err.println(LISTENS);
        while (true) {
            Socket visitor = door.accept();
            daemon(() -> talk(visitor, server.getSmtp().getPort()));
        }
    }

    private static void awaitTheWord() throws IOException {
        while (System.in.read() >= 0) {
            diesAfterDot = true;
        }
    }

    private static void talk(Socket visitor, int port) throws IOException {
        try (visitor;
                Socket server = new Socket(LOOPBACK, port)) {
            visitor.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Talk talk = new Talk();
            daemon(() -> talk.pass(visitor.getInputStream(), server.getOutputStream(), talk::said));
            talk.pass(server.getInputStream(), visitor.getOutputStream(), talk::answered);
        }
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException hungUp) {
                // Whoever is at the other end knows.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** One visit, line by line. */
    private static final class Talk {

        private volatile boolean mail;
        private volatile boolean dot;

        private void pass(InputStream from, OutputStream to, Listener listener) throws IOException {
            BufferedReader lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.ISO_8859_1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                listener.hears(line);
                to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                to.flush();
            }
            to.close();
        }

        private void said(String line) {
            if (mail && line.equals(".")) {
                mail = false;
                dot = true;
            }
        }

        private void answered(String line) {
            mail |= line.startsWith("354");
            if (dot && line.startsWith("250") && diesAfterDot) {
                Runtime.getRuntime().halt(1);
            }
            dot = false;
        }
    }

    private static final class Keeping extends GreenMail {

        private final KeptMail kept;

        private Keeping(KeptMail kept, int imapPort) {
            super(new ServerSetup[] {
                new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(imapPort, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
            });
            this.kept = kept;
        }

        @Override
        public synchronized void start() {
            managers = new LoopbackMailboxes(Optional.of(kept));
            super.start();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private interface Listener {
        void hears(String line);
    }
}
