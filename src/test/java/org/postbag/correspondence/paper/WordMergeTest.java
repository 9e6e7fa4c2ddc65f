package org.postbag.correspondence.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.Test;
import org.postbag.kernel.Language;

class WordMergeTest {

    private static final PaperLetter LETTER =
            Samples.letter(Language.ENGLISH, "", "Dear Edda,\n\nWe have <written> & wait.");

    @Test
    void fillsTheFieldsThatTheFileNames() throws Exception {
        byte[] merged = WordMerge.merge(Samples.wordFile("Address", "Date", "Letter", "Signature"), LETTER);

        String document = WordprocessingMLPackage.load(new ByteArrayInputStream(merged))
                .getMainDocumentPart()
                .getXML();
        assertThat(document)
                .contains(
                        "Edda Lindqvist",
                        "4 Pollard House",
                        "24 November 2026",
                        "We have &lt;written&gt; &amp; wait.",
                        "Amina Okoye",
                        "<w:br/>")
                .doesNotContain("MERGEFIELD", "«Letter»");
    }

    @Test
    void takesAFileWithAPlaceForTheWords() {
        assertThatCode(() -> WordMerge.check(Samples.wordFile("Letter"))).doesNotThrowAnyException();
    }

    @Test
    void refusesAFileWithoutAPlaceForTheWords() {
        assertThatThrownBy(() -> WordMerge.check(Samples.wordFile("Address")))
                .isInstanceOf(WordFileRefused.class)
                .hasMessageContaining("merge field named Letter");
    }

    @Test
    void refusesWhatIsNoWordFile() throws IOException {
        for (byte[] wrong : new byte[][] {
            new byte[0],
            "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
            zip("readme.txt", 10),
            java.util.Arrays.copyOf(Samples.wordFile("Letter"), 900)
        }) {
            assertThatThrownBy(() -> WordMerge.check(wrong))
                    .isInstanceOf(WordFileRefused.class)
                    .hasMessageContaining("no Word document");
        }
    }

    @Test
    void refusesMacrosAndWhatUnpacksToFarMoreThanALetterhead() throws IOException {
        assertThatThrownBy(() -> WordMerge.check(with(Samples.wordFile("Letter"), "word/vbaProject.bin", 10)))
                .isInstanceOf(WordFileRefused.class)
                .hasMessageContaining("macros");
        assertThatThrownBy(() -> WordMerge.check(with(Samples.wordFile("Letter"), "word/media/a.bmp", 50_000_000)))
                .isInstanceOf(WordFileRefused.class)
                .hasMessageContaining("too large");
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
        return file.toByteArray();
    }

    private static byte[] with(byte[] word, String name, int size) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file);
                ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                parts.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
        return file.toByteArray();
    }
}
