package org.postbag.correspondence.inbox;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Makes the HTML of a mail harmless (law.md EM-11): text, lists, tables, links and pictures are left; scripts, styles, forms, frames and
 * SVG are not. Whether a picture is shown, {@link MailPages} and the frame around the page decide.
 */
final class CleanHtml {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "a",
                    "abbr",
                    "b",
                    "blockquote",
                    "br",
                    "caption",
                    "code",
                    "dd",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img",
                    "li",
                    "ol",
                    "p",
                    "pre",
                    "s",
                    "small",
                    "span",
                    "strong",
                    "sub",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "u",
                    "ul")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt", "width", "height")
            .onElements("img")
            .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
            .allowAttributes("colspan", "rowspan")
            .onElements("td", "th")
            .allowAttributes("dir", "lang")
            .globally()
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private CleanHtml() {}

    static String clean(String html) {
        return POLICY.sanitize(html);
    }
}
