package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** law.md EM-9, EM-10: office documents are archives, and what comes out of one may be more than went in. */
class UnpackingTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void anOrdinaryDocumentIsHandedOut() throws IOException {
        MailPart file = document("letter.docx", archive("word/document.xml", words(3 * MEGABYTE)));

        assertThat(file.refusal()).isEmpty();
        assertThat(file.macros()).isFalse();
    }

    @Test
    void aShortTextMayPackWell() throws IOException {
        assertThat(document("table.xlsx", archive("xl/sheet.xml", new byte[MEGABYTE]))
                        .refusal())
                .isEmpty();
    }

    @Test
    void whatUnpacksAHundredTimesIsNot() throws IOException {
        assertThat(document("letter.docx", archive("word/document.xml", new byte[20 * MEGABYTE]))
                        .refusal())
                .contains(FileRefusal.UNPACKS);
    }

    @Test
    void allFilesTogetherUnpackToSoMuch() throws IOException {
        byte[] some = archive("word/document.xml", sparse(60 * MEGABYTE));
        Unpacking unpacking = new Unpacking();

        for (int file = 0; file < 3; file++) {
            assertThat(unpacking.look(new ByteArrayInputStream(some)).refusal()).isEmpty();
        }
        assertThat(unpacking.look(new ByteArrayInputStream(some)).refusal()).contains(FileRefusal.UNPACKS);
    }

    @Test
    void oneThatIsDamagedIsNot() throws IOException {
        byte[] archive = archive("word/document.xml", words(MEGABYTE));

        assertThat(document("letter.docx", Arrays.copyOf(archive, archive.length / 2))
                        .refusal())
                .contains(FileRefusal.DAMAGED);
    }

    @Test
    void programsInADocumentAreFlagged() throws IOException {
        assertThat(document("letter.docx", archive("word/vbaProject.bin", words(100)))
                        .macros())
                .isTrue();
        assertThat(document("letter.odt", archive("Basic/Standard/Module1.xml", words(100)))
                        .macros())
                .isTrue();
    }

    /** As it is found in a mail. */
    private static MailPart document(String name, byte[] content) throws IOException {
        String mail =
                "Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\nContent-Type: application/octet-stream\r\n"
                        + "Content-Disposition: attachment; filename=" + name
                        + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(content) + "\r\n--o--\r\n";
        return MailReading.read(new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)), Set.of())
                .files()
                .get(0);
    }

    private static byte[] archive(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] words(int length) {
        byte[] words = new byte[length];
        Random random = new Random(1);
        for (int i = 0; i < length; i++) {
            words[i] = (byte) ('a' + random.nextInt(26));
        }
        return words;
    }

    /** Packs some fifty times. */
    private static byte[] sparse(int length) {
        byte[] sparse = new byte[length];
        Random random = new Random(1);
        for (int i = 0; i < length; i += 64) {
            sparse[i] = (byte) random.nextInt();
        }
        return sparse;
    }
}
