package org.postbag.correspondence.paper;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.postbag.kernel.Language;
import org.postbag.offices.Office;

/**
 * A letter as a page to print: A4, the address where a DL envelope has its window, the letterhead on the first sheet alone, and the
 * number of the sheet on the others.
 */
final class LetterPage {

    private static final String STYLE =
            """
            @page { size: A4; margin: 22mm 25mm 24mm 25mm;
              @bottom-right { content: "%1$s " counter(page) " / " counter(pages);
                font: 9pt "Postbag Letter"; color: #444444; }
              @bottom-left { content: "%2$s"; font: 9pt "Postbag Letter"; color: #444444; } }
            body { font: 11.5pt/1.45 "Postbag Letter"; color: #000000; margin: 0; }
            .head { border-bottom: 0.6pt solid #000000; height: 24mm; }
            .head p { margin: 0; }
            .head .who { font-size: 16pt; }
            .head .where { font-size: 9pt; }
            .to { height: 34mm; margin: 6mm 0 6mm 0; }
            .to p, .sign p { margin: 0; }
            .about { margin: 0 0 6mm 0; }
            .about p { margin: 0; }
            h1 { font-size: 11.5pt; margin: 0 0 4mm 0; }
            .words p { margin: 0 0 3.4mm 0; orphans: 2; widows: 2; }
            blockquote { margin: 0 0 3.4mm 6mm; }
            ul, ol { margin: 0 0 3.4mm 0; padding-left: 7mm; }
            a { color: #000000; text-decoration: none; }
            .sign { margin-top: 12mm; page-break-inside: avoid; }
            """;

    private static final int LONGEST_IN_STYLE = 120;

    private LetterPage() {}

    static Document of(PaperLetter letter) {
        boolean welsh = letter.language() == Language.WELSH;
        Document page = Document.createShell("");
        page.selectFirst("html").attr("lang", letter.language().tag());
        page.title(letter.subject());
        page.head().appendElement("meta").attr("name", "description").attr("content", letter.subject());
        page.head()
                .appendElement("style")
                .appendChild(new org.jsoup.nodes.DataNode(
                        String.format(STYLE, welsh ? "Tudalen" : "Page", quoted(letter.reference()))));
        Office office = letter.office();
        Element head = block(page.body(), "head");
        head.appendElement("p").addClass("who").text(office.representative());
        head.appendElement("p").text(office.representativeTitle());
        head.appendElement("p")
                .addClass("where")
                .text(Stream.of(office.address(), office.phone(), office.email())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · ")));
        lines(block(page.body(), "to"), letter.addressee());
        Element about = block(page.body(), "about");
        about.appendElement("p")
                .text(DateTimeFormatter.ofPattern(
                                "d MMMM uuuu", letter.language().locale())
                        .format(letter.date()));
        about.appendElement("p").text((welsh ? "Cyfeirnod: " : "Reference: ") + letter.reference());
        page.body().appendElement("h1").text(letter.subject());
        block(page.body(), "words")
                .append(Jsoup.parseBodyFragment(letter.html()).body().html());
        writtenOut(page);
        lines(block(page.body(), "sign"), letter.signature());
        return page;
    }

    /** Nobody can press a link on paper. */
    private static void writtenOut(Document page) {
        for (Element link : page.select(".words a[href]")) {
            String target = link.attr("href").replaceFirst("^(mailto|tel):", "");
            if (!link.text().contains(target.replaceFirst("/$", ""))) {
                link.appendText(" (" + target + ")");
            }
            link.unwrap();
        }
    }

    private static Element block(Element parent, String style) {
        return parent.appendElement("div").addClass(style);
    }

    private static void lines(Element parent, List<String> lines) {
        lines.stream().filter(line -> !line.isBlank()).forEach(line -> parent.appendElement("p")
                .text(line));
    }

    /** Fit for a text in a style sheet. */
    private static String quoted(String text) {
        String plain = text.replaceAll("[^\\p{L}\\p{N} .,/-]", "");
        return plain.length() > LONGEST_IN_STYLE ? plain.substring(0, LONGEST_IN_STYLE) : plain;
    }
}
