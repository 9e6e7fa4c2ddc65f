package org.postbag.correspondence.inbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells whether two mails are the same one delivered twice: the Message-ID and the body, or without a Message-ID those fields of the
 * head that no server changes, and the body (law.md EM-8). The Message-ID alone would let anybody hide a letter behind an earlier one.
 *
 * <p>Fed with the mail as it streams by; the head is kept up to a limit, the body is only digested.
 */
final class ContentKey {

    private static final int MOST_HEAD_BYTES = 64 * 1024;
    private static final List<String> STABLE = List.of("from", "to", "cc", "date", "subject");

    private final MessageDigest body = sha256();
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private boolean inBody;
    private int lineLength;

    void update(byte[] bytes, int length) {
        for (int i = 0; i < length && !inBody; i++) {
            byte next = bytes[i];
            head.write(next);
            if (next == '\n') {
                inBody = lineLength == 0;
                lineLength = 0;
            } else if (next != '\r') {
                lineLength++;
            }
            if (inBody || head.size() >= MOST_HEAD_BYTES) {
                inBody = true;
                digest(bytes, i + 1, length);
                return;
            }
        }
        if (inBody) {
            digest(bytes, 0, length);
        }
    }

    /** The key, 64 hexadecimal digits; ends the feeding. */
    String value() {
        Map<String, String> fields = fields();
        MessageDigest key = sha256();
        String id = fields.getOrDefault("message-id", "");
        if (id.isEmpty()) {
            STABLE.forEach(
                    name -> key.update((fields.getOrDefault(name, "") + "\n").getBytes(StandardCharsets.ISO_8859_1)));
        } else {
            key.update(id.getBytes(StandardCharsets.ISO_8859_1));
        }
        key.update((byte) 0);
        return HexFormat.of().formatHex(key.digest(body.digest()));
    }

    /** Line ends differ between a server and a file. */
    private void digest(byte[] bytes, int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\r') {
                body.update(bytes, start, i - start);
                start = i + 1;
            }
        }
        body.update(bytes, start, to - start);
    }

    /** The fields of the head by their names in lower case; of several with one name the first. */
    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        StringBuilder field = new StringBuilder();
        for (String line : head.toString(StandardCharsets.ISO_8859_1).split("\n")) {
            String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            boolean goesOn = text.startsWith(" ") || text.startsWith("\t");
            if (!goesOn) {
                note(field, fields);
                field.setLength(0);
            }
            field.append(goesOn ? " " + text.stripLeading() : text);
        }
        note(field, fields);
        return fields;
    }

    private static void note(CharSequence text, Map<String, String> fields) {
        String field = text.toString().strip();
        int colon = field.indexOf(':');
        if (colon > 0) {
            fields.putIfAbsent(
                    field.substring(0, colon).toLowerCase(Locale.ROOT),
                    field.substring(colon + 1).strip());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
