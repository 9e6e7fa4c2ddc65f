package org.postbag.publicsite;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A drawn postmark with a date; decoration, hidden from assistive technology and from narrow screens. */
class Postmark extends Div {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    /** Letters an arc holds at full size. */
    private static final int FULL_SIZE = 11;

    /**
     * @param top words on the upper arc
     * @param bottom words on the lower arc
     */
    Postmark(String top, String bottom, LocalDate date) {
        addClassNames("pb-postmark", "pb-wide-only");
        getElement().setAttribute("aria-hidden", "true");
        // Drawn as markup because an element made one by one would not be SVG; every word is escaped.
        getElement().setProperty("innerHTML", drawing(top, bottom, date));
    }

    private static String drawing(String top, String bottom, LocalDate date) {
        return """
                <svg viewBox="0 0 220 130" fill="none" stroke="currentColor" focusable="false">
                <defs><path id="pb-arc-top" d="M22 65a43 43 0 0 1 86 0"/><path id="pb-arc-bottom" d="M17 65a48 48 0 0 0 96 0"/></defs>
                <circle cx="65" cy="65" r="57" stroke-width="2.5"/><circle cx="65" cy="65" r="36" stroke-width="1.25"/>
                <g fill="currentColor" stroke="none" font-weight="600" text-anchor="middle">
                <text font-size="%s" letter-spacing="1.2"><textPath href="#pb-arc-top" startOffset="50%%">%s</textPath></text>
                <text font-size="%s" letter-spacing="1"><textPath href="#pb-arc-bottom" startOffset="50%%">%s</textPath></text>
                <text x="65" y="63" font-size="17">%d</text><text x="65" y="80" font-size="10.5" letter-spacing=".6">%s</text></g>
                <path stroke-width="2.5" d="M126 38c12-7 22 7 34 0s22 7 34 0 14 2 20 2M129 54c12-7 22 7 34 0s22 7 34 0 12 2 17 2M129 70c12-7 22 7 34 0s22 7 34 0 12 2 17 2M127 86c12-7 22 7 34 0s22 7 34 0 14 2 19 2"/>
                </svg>
                """
                .formatted(
                        size(top, 11),
                        letters(top),
                        size(bottom, 9.5),
                        letters(bottom),
                        date.getDayOfMonth(),
                        MONTH.format(date).toUpperCase(Locale.UK).replace("SEPT", "SEP"));
    }

    private static String size(String words, double full) {
        return String.format(Locale.ROOT, "%.1f", Math.min(full, full * FULL_SIZE / Math.max(1, words.length())));
    }

    private static String letters(String words) {
        return HtmlUtils.htmlEscape(words.toUpperCase(Locale.UK));
    }
}
