package org.postbag.correspondence;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The HTML that a letter of ours may hold: paragraphs, emphasis, lists, quotations and links. Whatever else a browser hands in or
 * somebody pastes is left out, and its words stay, except those that were never to be seen (law.md EM-11).
 */
final class LetterHtml {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "b", "em", "i", "u", "s", "ul", "ol", "li", "blockquote", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    /** What text can say as well. */
    private static final Set<String> PLAIN = Set.of("html", "head", "body", "p", "br");

    private LetterHtml() {}

    static String clean(String untrusted) {
        return POLICY.sanitize(untrusted).strip();
    }

    /** Whether it says more than text with blank lines does. */
    static boolean isFormatted(String clean) {
        return Jsoup.parse(clean).getAllElements().stream()
                .map(Element::normalName)
                .anyMatch(name -> !name.equals("#root") && !PLAIN.contains(name));
    }

    /** The same as text, in the way people write it: blank lines between paragraphs, a dash before each item of a list. */
    static String text(String clean) {
        Document page = Jsoup.parse(clean);
        page.outputSettings().prettyPrint(false);
        Words words = new Words();
        page.body().traverse(words);
        return words.all();
    }

    /** Text as HTML: blank lines part paragraphs. */
    static String of(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.strip().split("\\n[ \\t]*(?:\\n[ \\t]*)+")) {
            if (!paragraph.isBlank()) {
                html.append("<p>")
                        .append(escaped(paragraph).replace("\n", "<br>"))
                        .append("</p>");
            }
        }
        return html.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static final class Words implements NodeVisitor {

        private static final Set<String> BLOCKS = Set.of("p", "ul", "ol", "blockquote");

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                String run = words.getWholeText().replaceAll("\\s+", " ");
                text.append(endsInSpace() ? run.stripLeading() : run);
            } else if (node instanceof Element element) {
                begin(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (BLOCKS.contains(element.normalName())) {
                paragraph();
            } else if (element.normalName().equals("a")) {
                address(element);
            }
        }

        private void begin(Element element) {
            switch (element.normalName()) {
                case "br" -> line();
                case "li" -> {
                    if (!text.isEmpty()) {
                        line();
                    }
                    text.append(mark(element));
                }
                case "p" -> {
                    if (element.parents().stream()
                            .noneMatch(parent -> parent.normalName().equals("li"))) {
                        paragraph();
                    }
                }
                case "blockquote", "ul", "ol" -> paragraph();
                default -> {
                    // Emphasis is not written in text.
                }
            }
        }

        private static String mark(Element item) {
            Element list = item.parent();
            return list != null && list.normalName().equals("ol") ? (item.elementSiblingIndex() + 1) + ". " : "- ";
        }

        /** Where a link leads, unless its words say so. */
        private void address(Element link) {
            String target = link.attr("href").replaceFirst("^(mailto|tel):", "");
            if (!target.isEmpty() && !link.text().contains(target.replaceFirst("/$", ""))) {
                text.append(" (").append(target).append(')');
            }
        }

        private void line() {
            dropSpaces();
            text.append('\n');
        }

        private void paragraph() {
            dropSpaces();
            while (!text.isEmpty() && !endsWith("\n\n")) {
                text.append('\n');
            }
        }

        private boolean endsInSpace() {
            return text.isEmpty() || endsWith(" ") || endsWith("\n");
        }

        private boolean endsWith(String end) {
            return text.length() >= end.length()
                    && text.substring(text.length() - end.length()).equals(end);
        }

        private void dropSpaces() {
            while (endsWith(" ")) {
                text.setLength(text.length() - 1);
            }
        }

        String all() {
            return text.toString()
                    .replace('\u00a0', ' ')
                    .replaceAll("\\n{3,}", "\n\n")
                    .strip();
        }
    }
}
