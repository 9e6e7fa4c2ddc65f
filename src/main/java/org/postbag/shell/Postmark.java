package org.postbag.shell;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The postmark of the sign-in page, with the day's date. Decoration. */
final class Postmark {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private Postmark() {}

    static String svg(LocalDate date) {
        return """
                <svg viewBox="0 0 220 130" fill="none" stroke="currentColor" focusable="false">
                <defs><path id="arc-t" d="M22 65a43 43 0 0 1 86 0"/><path id="arc-b" d="M17 65a48 48 0 0 0 96 0"/></defs>
                <circle cx="65" cy="65" r="57" stroke-width="2.5"/><circle cx="65" cy="65" r="36" stroke-width="1.25"/>
                <g fill="currentColor" stroke="none" font-weight="600" text-anchor="middle">
                <text font-size="11" letter-spacing="1.2"><textPath href="#arc-t" startOffset="50%%">EVERY LETTER</textPath></text>
                <text font-size="9.5" letter-spacing="1"><textPath href="#arc-b" startOffset="50%%">ANSWERED</textPath></text>
                <text x="65" y="63" font-size="17">%d</text>
                <text x="65" y="80" font-size="10.5" letter-spacing=".6">%s</text></g>
                <path stroke-width="2.5" d="M126 38c12-7 22 7 34 0s22 7 34 0 14 2 20 2M129 54c12-7 22 7 34 0s22 7 34 0 12 2 17 2\
                M129 70c12-7 22 7 34 0s22 7 34 0 12 2 17 2M127 86c12-7 22 7 34 0s22 7 34 0 14 2 19 2"/></svg>
                """
                .formatted(date.getDayOfMonth(), MONTH.format(date).toUpperCase(Locale.ROOT));
    }
}
