package org.postbag.shell;

import org.postbag.uikit.EmptyState.Drawing;
import org.postbag.uikit.PbIcon;

/** A page of plain HTML in the look of the product, for when no screen can be shown. Holds fixed words only. */
final class PlainPage {

    private PlainPage() {}

    /** A way on from such a page. @param address nothing to ask for the same page again */
    static String link(String address, String words) {
        return "<div class=\"pb-line\"><a class=\"pb-button primary\" href=\"" + address + "\">" + words + "</a></div>";
    }

    /**
     * @param base address of the application without a trailing slash; empty at the root
     * @param head further elements of the head, as HTML
     * @param title the heading
     * @param words what to do
     * @param action a link or nothing, as HTML
     */
    static String html(String base, String head, Drawing drawing, String title, String words, String action) {
        return """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Error: %3$s – Postbag</title>
                <link rel="stylesheet" href="%1$s/look/postbag.css">%2$s
                </head>
                <body>
                <div class="pb-bare">
                <header class="pb-bar"><span class="pb-brand"><span class="i" aria-hidden="true">%7$s</span>Postbag</span></header>
                <main class="pb-empty"><span class="pb-art" aria-hidden="true">%6$s</span>
                <h1>%3$s</h1>
                <p>%4$s</p>%5$s</main>
                </div>
                </body>
                </html>
                """
                .formatted(base, head, title, words, action, drawing.svg(), PbIcon.BAG.svg());
    }
}
