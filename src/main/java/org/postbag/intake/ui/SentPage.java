package org.postbag.intake.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.net.IDN;
import java.net.URI;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The HTML of a message as it was sent, in a frame that can do nothing (law.md EM-11): no script, no form, no request, and no link,
 * since a link would be followed within the frame; beside each stands where it leads. Pictures that came with the message are shown;
 * those from the internet only when somebody asks for them, for that one look.
 */
@Tag("iframe")
class SentPage extends HtmlComponent {

    private static final String HEAD =
            """
            <!DOCTYPE html><html><head><meta charset="utf-8">\
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src %s">\
            <meta name="referrer" content="no-referrer"><title>Message as sent</title>\
            <style>html { color-scheme: light; background: #fff; color: #1a1a1a; font: 16px/1.5 system-ui, sans-serif }\
             body { margin: 12px; overflow-wrap: anywhere } table, img { max-width: 100%% } img { height: auto }\
             .pb-leads, .pb-no-picture { color: #595959; font-size: 13px }</style></head><body>""";

    private static final String CAME_ALONG = "img[src^=data:image/]";
    private static final String FROM_ELSEWHERE = "img[src~=(?i)^https?:]";

    /**
     * @param html cleaned
     * @param fromElsewhere whether pictures are fetched from the internet
     */
    SentPage(String html, boolean fromElsewhere) {
        addClassName("pb-sent-page");
        getElement()
                .setAttribute("sandbox", "")
                .setAttribute("referrerpolicy", "no-referrer")
                .setAttribute("title", "Message as sent")
                .setAttribute("srcdoc", document(html, fromElsewhere));
    }

    /** Whether there are pictures on the internet that it would show. */
    static boolean wantsPictures(String html) {
        return !Jsoup.parseBodyFragment(html).select(FROM_ELSEWHERE).isEmpty();
    }

    /** What stands in the frame. */
    static String document(String html, boolean fromElsewhere) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        page.select("a[href]").forEach(SentPage::sayWhereItLeads);
        // An address that is not whole would be one of ours.
        String shown = fromElsewhere ? CAME_ALONG + ", " + FROM_ELSEWHERE : CAME_ALONG;
        page.select("img").not(shown).forEach(SentPage::sayWhatIsNotShown);
        String pictures = fromElsewhere ? "data: https: http:" : "data:";
        return HEAD.formatted(pictures) + page.body().html() + "</body></html>";
    }

    private static void sayWhatIsNotShown(Element image) {
        String words = image.attr("alt").isBlank() ? "Picture" : image.attr("alt");
        image.replaceWith(new Element("span").addClass("pb-no-picture").text("[" + words + "]"));
    }

    private static void sayWhereItLeads(Element link) {
        String address = link.attr("href");
        link.attr("title", address).removeAttr("href");
        place(address)
                .filter(place -> !link.text().strip().equalsIgnoreCase(place))
                .ifPresent(place ->
                        link.after(new Element("span").addClass("pb-leads").text(" [" + place + "]")));
    }

    /** The host of a page, in the letters that computers use, so that none looks like another; of other links the address. */
    private static Optional<String> place(String address) {
        try {
            URI uri = URI.create(address.strip());
            return Optional.of(uri.getHost() == null ? address : IDN.toASCII(uri.getHost()));
        } catch (IllegalArgumentException odd) {
            return Optional.of(address);
        }
    }
}
