package org.postbag.correspondence.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Mails that have troubled mail programs, as a library for mail collects them, and what damage makes of them. */
final class StrangeMails {

    private static final String BOUNDARY = "(?i)boundary=\"?([^\";\\s]*)";

    private StrangeMails() {}

    /** All of them, always in the same order. */
    static List<byte[]> all() throws IOException {
        List<Resource> found = new ArrayList<>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (String folder : new String[] {"testmsgs", "mimetools-testmsgs"}) {
            found.addAll(Arrays.asList(resolver.getResources("classpath*:/" + folder + "/*.msg")));
        }
        found.sort(Comparator.comparing(Resource::getFilename));
        List<byte[]> mails = new ArrayList<>();
        for (Resource resource : found) {
            try (InputStream mail = resource.getInputStream()) {
                mails.add(mail.readAllBytes());
            }
        }
        return mails;
    }

    /** Cut off, with bits turned over, with other boundaries, within others, or put together from two. */
    static byte[] damaged(List<byte[]> mails, Random random) {
        byte[] mail = mails.get(random.nextInt(mails.size()));
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(mail, random.nextInt(mail.length + 1));
            case 1 -> flipped(mail, random);
            case 2 ->
                text(latin(mail).replaceFirst(BOUNDARY, random.nextBoolean() ? "boundary=other" : "boundary=\"$1 \""));
            case 3 -> nested(mail, random.nextInt(10) == 0 ? 3_000 : 1 + random.nextInt(15));
            default -> joined(mail, mails.get(random.nextInt(mails.size())), random);
        };
    }

    private static byte[] flipped(byte[] mail, Random random) {
        byte[] flipped = mail.clone();
        for (int flips = 1 + random.nextInt(20); flips > 0 && flipped.length > 0; flips--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] nested(byte[] mail, int depth) {
        StringBuilder around = new StringBuilder("From: a@mailbox.example\r\n");
        for (int level = 0; level < depth; level++) {
            around.append("Content-Type: multipart/mixed; boundary=d")
                    .append(level)
                    .append("\r\n\r\n--d")
                    .append(level)
                    .append("\r\n");
        }
        return bytes(text(around.toString()), mail);
    }

    private static byte[] joined(byte[] first, byte[] second, Random random) {
        int cut = random.nextInt(first.length + 1);
        int from = random.nextInt(second.length + 1);
        return bytes(Arrays.copyOf(first, cut), Arrays.copyOfRange(second, from, second.length));
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
