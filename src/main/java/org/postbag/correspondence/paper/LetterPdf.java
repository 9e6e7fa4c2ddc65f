package org.postbag.correspondence.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jsoup.helper.W3CDom;

/**
 * Prints a letter as a tagged PDF (PDF/UA, ISO 14289-1), so that it can be read aloud as well as posted. Its fonts are inside, and
 * nothing is ever fetched for it.
 */
public final class LetterPdf {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private LetterPdf() {}

    /** Writes the letter; the stream stays open. */
    public static void write(PaperLetter letter, OutputStream to) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((base, address) -> null);
        font(builder, "Regular", NORMAL, FontStyle.NORMAL);
        font(builder, "Bold", BOLD, FontStyle.NORMAL);
        font(builder, "Italic", NORMAL, FontStyle.ITALIC);
        font(builder, "BoldItalic", BOLD, FontStyle.ITALIC);
        builder.withW3cDocument(W3CDom.convert(LetterPage.of(letter)), null);
        builder.withProducer("Postbag");
        builder.toStream(to);
        try {
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        builder.useFont(() -> face(face), "Postbag Letter", weight, style, true);
    }

    private static InputStream face(String face) {
        return LetterPdf.class.getResourceAsStream("/liberation/LiberationSerif-" + face + ".ttf");
    }
}
