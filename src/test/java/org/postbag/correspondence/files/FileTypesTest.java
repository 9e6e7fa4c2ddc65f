package org.postbag.correspondence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** law.md EM-10. */
class FileTypesTest {

    private static final byte[] PDF = "%PDF-1.7\n%...".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PAGE = "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PROGRAM =
            new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0};

    @Test
    void whatIsWhatItsNameSaysIsHandedOut() throws IOException {
        assertThat(FileTypes.allowed("Letter.PDF", PDF)).contains("application/pdf");
        assertThat(FileTypes.allowed("notes.txt", "Words".getBytes(StandardCharsets.UTF_8)))
                .contains("text/plain");
        assertThat(FileTypes.allowed("letter.docx", archive()))
                .contains("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.pdf", "photo.jpg", "notes.txt", "letter.docx", "table.csv"})
    void aPageOrAProgramUnderAnotherNameIsNot(String name) {
        assertThat(FileTypes.allowed(name, PAGE)).isEmpty();
        assertThat(FileTypes.allowed(name, PROGRAM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page.html", "run.exe", "drawing.svg", "archive.zip", "letter.docm", "pdf", "", "letter.pdf.exe"
            })
    void otherKindsAreNot(String name) {
        assertThat(FileTypes.allowed(name, PDF)).isEmpty();
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
