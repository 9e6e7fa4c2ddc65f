package org.postbag.correspondence.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.postbag.kernel.Language;

class LetterPdfTest {

    private static final String WORDS = "<p>Dear Edda,</p><p>We have <strong>written</strong> to the council.</p>"
            + "<ul><li>roof</li><li>gutters</li></ul><p><a href=\"https://help.example/damp\">Help</a></p>";

    @Test
    void printsWhatWasWrittenOnTheLetterhead() throws IOException {
        try (PDDocument pdf = print(Language.ENGLISH, WORDS)) {
            String text = text(pdf);

            assertThat(text)
                    .contains(
                            "Rowan Ashdown",
                            "3 Market Hill",
                            "4 Pollard House",
                            "24 November 2026",
                            "Reference: EM-7K3M-92",
                            "Damp & <mould>",
                            "We have written to the council.",
                            "roof",
                            "Help (https://help.example/damp)",
                            "Office of Rowan Ashdown",
                            "Page 1 / 1");
            assertThat(text.indexOf("Edda Lindqvist")).isLessThan(text.indexOf("Dear Edda"));
        }
    }

    @Test
    void canBeReadAloud() throws IOException {
        try (PDDocument pdf = print(Language.WELSH, WORDS + "<p>Annwyl ŵyr, tŷ</p>")) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("cy");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Damp & <mould>");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(new String(
                            pdf.getDocumentCatalog().getMetadata().toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            Set<String> tags = new HashSet<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags).contains("H1", "P", "L", "LI");
            assertThat(text(pdf)).contains("Cyfeirnod", "24 Tachwedd 2026", "Tudalen 1", "ŵyr, tŷ");
        }
    }

    @Test
    void bringsItsFonts() throws IOException {
        try (PDDocument pdf = print(Language.ENGLISH, WORDS)) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void aLongLetterGoesOnOverleaf() throws IOException {
        try (PDDocument pdf = print(Language.ENGLISH, "<p>The roof leaks and nobody comes. </p>".repeat(60))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(text(pdf)).contains("Page 2 / ").containsOnlyOnce("3 Market Hill");
        }
    }

    private static PDDocument print(Language language, String html) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        LetterPdf.write(Samples.letter(language, html, ""), file);
        return Loader.loadPDF(file.toByteArray());
    }

    private static String text(PDDocument pdf) throws IOException {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setSortByPosition(true);
        return reader.getText(pdf);
    }

    private static void collect(PDStructureNode node, Set<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }
}
