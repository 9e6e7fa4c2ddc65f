package org.postbag.correspondence.inbox;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** What is said to IMAP servers over connections that are made while this is open, as Angus Mail's log of the protocol has it. */
final class ImapTalk extends Handler implements AutoCloseable {

    private final Logger protocol = Logger.getLogger("org.eclipse.angus.mail.imap.protocol");
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    ImapTalk() {
        protocol.setLevel(Level.FINEST);
        protocol.addHandler(this);
    }

    /** How often this command was given. */
    long said(String command) {
        Pattern line = Pattern.compile("[A-Z]+\\d+ (UID )?" + command + "\\b.*", Pattern.DOTALL);
        return lines.stream().filter(said -> line.matcher(said).matches()).count();
    }

    @Override
    public void publish(LogRecord logged) {
        lines.add(logged.getMessage());
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        protocol.removeHandler(this);
        protocol.setLevel(null);
    }
}
