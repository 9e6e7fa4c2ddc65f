package org.postbag.correspondence.inbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of mails as other systems write it: one mail ({@code .eml}, RFC 5322) or many ({@code .mbox}, RFC 4155, with quoted From
 * lines). Streamed: a mail of any size takes no more memory than a line.
 */
final class MailFile implements AutoCloseable {

    private static final byte[] MARK = "From ".getBytes(StandardCharsets.US_ASCII);
    /** A person may write a line that begins so; the line between two mails also says when the mail was kept. */
    private static final Pattern BETWEEN_MAILS = Pattern.compile("From .*\\d{1,2}:\\d{2}.*\\d{4}.*", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile(">+From .*", Pattern.DOTALL);
    /** What is longer is handed on in pieces; only how a line begins matters. */
    private static final int LONGEST_PIECE = 8_192;

    private final InputStream file;
    private final boolean many;
    private byte @Nullable [] line;
    private boolean begins = true;
    private boolean afterEmptyLine;
    private boolean first = true;

    MailFile(Path path) throws IOException {
        file = new BufferedInputStream(Files.newInputStream(path));
        file.mark(MARK.length);
        many = Arrays.equals(file.readNBytes(MARK.length), MARK);
        file.reset();
        line = readLine();
    }

    /**
     * The next mail, or null at the end. What is left of the one before is passed over; it cannot be read any further.
     *
     * @throws IOException if the file cannot be read
     */
    @Nullable
    InputStream next() throws IOException {
        if (!many) {
            boolean only = first && line != null;
            first = false;
            return only ? new Mail(false) : null;
        }
        while (line != null && !first && !isBetweenMails()) {
            advance();
        }
        first = false;
        if (line == null) {
            return null;
        }
        advance();
        return new Mail(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private boolean isBetweenMails() {
        return begins && afterEmptyLine && line != null && matches(line, BETWEEN_MAILS);
    }

    private static boolean matches(byte[] line, Pattern pattern) {
        return pattern.matcher(new String(line, StandardCharsets.ISO_8859_1)).matches();
    }

    private void advance() throws IOException {
        byte[] passed = line;
        afterEmptyLine = begins && passed != null && isEmpty(passed);
        begins = passed != null && passed[passed.length - 1] == '\n';
        line = readLine();
    }

    private byte @Nullable [] readLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = 0;
        while (next != '\n' && bytes.size() < LONGEST_PIECE) {
            next = file.read();
            if (next < 0) {
                break;
            }
            bytes.write(next);
        }
        return bytes.size() == 0 ? null : bytes.toByteArray();
    }

    private static boolean isEmpty(byte[] line) {
        return line[0] == '\n' || line.length == 2 && line[0] == '\r' && line[1] == '\n';
    }

    /** One of the mails; ends before the line that begins the next, and the empty line in front of that is not its own. */
    private final class Mail extends InputStream {

        private final boolean quoted;
        private byte[] piece = new byte[0];
        private int at;
        private byte @Nullable [] emptyLine;

        private Mail(boolean quoted) {
            this.quoted = quoted;
        }

        @Override
        public int read() throws IOException {
            return fill() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, offset, count);
            at += count;
            return count;
        }

        private boolean fill() throws IOException {
            while (at == piece.length) {
                byte[] next = line;
                if (next == null || quoted && isBetweenMails()) {
                    return false;
                }
                at = 0;
                if (emptyLine != null) {
                    piece = emptyLine;
                    emptyLine = null;
                } else {
                    take(next);
                }
            }
            return true;
        }

        private void take(byte[] next) throws IOException {
            boolean whole = begins;
            advance();
            if (quoted && whole && isEmpty(next)) {
                emptyLine = next;
                piece = new byte[0];
            } else if (quoted && whole && matches(next, QUOTED)) {
                piece = Arrays.copyOfRange(next, 1, next.length);
            } else {
                piece = next;
            }
        }
    }
}
