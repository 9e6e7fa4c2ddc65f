package org.postbag.correspondence.inbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

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
        List<String> fields = new ArrayList<>();
        for (String line : head.toString(StandardCharsets.ISO_8859_1)
                .replaceAll("\\r?\\n[ \\t]+", " ")
                .split("\\r?\\n")) {
            fields.add(line.strip());
        }
        MessageDigest key = sha256();
        String id = field(fields, "message-id");
        if (id.isEmpty()) {
            STABLE.forEach(name -> key.update((field(fields, name) + "\n").getBytes(StandardCharsets.ISO_8859_1)));
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

    private static String field(List<String> fields, String name) {
        return fields.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
