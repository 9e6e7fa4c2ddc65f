package org.postbag.intake.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The HTML of a message as it was sent, in a frame that can do nothing (law.md EM-11): no script, no form, no request, and no link,
 * since a link would be followed within the frame.
 */
@Tag("iframe")
class SentPage extends HtmlComponent {

    private static final String HEAD =
            """
            <!DOCTYPE html><html><head><meta charset="utf-8">\
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\
            <meta name="referrer" content="no-referrer"><title>Message as sent</title>\
            <style>html { color-scheme: light; background: #fff; color: #1a1a1a; font: 16px/1.5 system-ui, sans-serif }\
             body { margin: 12px; overflow-wrap: anywhere } table { max-width: 100% }</style></head><body>""";

    /** @param html cleaned */
    SentPage(String html) {
        addClassName("pb-sent-page");
        getElement()
                .setAttribute("sandbox", "")
                .setAttribute("referrerpolicy", "no-referrer")
                .setAttribute("title", "Message as sent")
                .setAttribute("srcdoc", HEAD + withoutLinks(html) + "</body></html>");
    }

    private static String withoutLinks(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.select("a[href]")
                .forEach(link -> link.attr("title", link.attr("href")).removeAttr("href"));
        return page.body().html();
    }
}
