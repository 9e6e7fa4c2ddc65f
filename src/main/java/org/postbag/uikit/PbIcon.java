package org.postbag.uikit;

import com.vaadin.flow.component.html.Span;

/**
 * The icons of the design: 24 by 24 units, drawn with the colour of the text around. An icon never speaks for itself: it stands
 * beside words, or its control has a name.
 */
public enum PbIcon {
    /** Warning. */
    ALERT("<path d='M12 3.5 2.5 20h19z'/><path d='M12 9.5v5M12 17.2v.1'/>"),
    /** Mention. */
    AT("<circle cx='12' cy='12' r='3.5'/><path d='M15.5 8.5V13a2.5 2.5 0 0 0 5 0v-1A8.5 8.5 0 1 0 17 19'/>"),
    /** Way back. */
    BACK("<path d='m15 6-6 6 6 6'/>"),
    /** The mark of Postbag. */
    BAG(
            "<path d='M3.5 9h17v10a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 19z'/><path d='m3.5 9 8.5 6.5L20.5 9'/><path d='M8 9V6.5a4 4 0 0 1 8 0V9'/>"),
    /** Something new arrived. */
    BELL("<path d='M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15zM10 21h4'/>"),
    /** Organisation. */
    BUILDING("<path d='M3 20.5h18M4.5 20.5V9L12 4l7.5 5v11.5M8.5 12v5M12 12v5M15.5 12v5'/>"),
    /** Dates. */
    CALENDAR("<path d='M4 5.5h16V20H4zM4 10h16M8 3v4M16 3v4'/>"),
    /** Attachment. */
    CLIP("<path d='m20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.5 3.5 0 0 1 5 5l-8.5 8.5a2 2 0 0 1-3-3L14 7'/>"),
    /** A later date. */
    CLOCK("<circle cx='12' cy='12' r='9'/><path d='M12 7v5l3.5 2'/>"),
    /** Settings. */
    COG(
            "<circle cx='12' cy='12' r='3'/><path d='M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M18.4 5.6l-2.1 2.1M7.7 16.3l-2.1 2.1'/>"),
    /** Comparison. */
    COMPARE("<path d='M4 8h13M14 5l3 3-3 3M20 16H7M10 13l-3 3 3 3'/>"),
    /** Met, sent, checked. */
    DONE("<path d='m5 12.5 4.5 4.5L19 7.5'/>"),
    /** Opens a menu. */
    DOWN("<path d='m6 9 6 6 6-6'/>"),
    /** Download. */
    DOWNLOAD("<path d='M12 4v11M7 11l5 5 5-5M4.5 20h15'/>"),
    /** Process. */
    FLOW(
            "<rect x='3' y='4' width='7' height='5' rx='1'/><rect x='14' y='15' width='7' height='5' rx='1'/><path d='M10 6.5h4.5a2 2 0 0 1 2 2V15'/>"),
    /** Case. */
    FOLDER("<path d='M3 6h6l2 2.5h10V19H3z'/>"),
    /** Nobody has it yet. */
    HAND(
            "<path d='M8 12V6a1.5 1.5 0 0 1 3 0v5-7a1.5 1.5 0 0 1 3 0v7-5.5a1.5 1.5 0 0 1 3 0V14c0 4-2 7-5.5 7-3 0-4.3-1.5-6-4.5L4 13.5a1.5 1.5 0 0 1 2.5-1.5z'/>"),
    /** Help. */
    HELP("<circle cx='12' cy='12' r='9'/><path d='M9.5 9.5a2.5 2.5 0 1 1 3.7 2.2c-.9.5-1.2 1-1.2 2M12 16.8v.1'/>"),
    /** Clock stopped. */
    HOLD("<circle cx='12' cy='12' r='9'/><path d='M9.8 8.5v7M14.2 8.5v7'/>"),
    /** Own tasks. */
    INBOX("<path d='M3 13.5 6 5h12l3 8.5V19H3zM3 13.5h5l1.5 2.5h5l1.5-2.5h5'/>"),
    /** Information. */
    INFO("<circle cx='12' cy='12' r='9'/><path d='M12 11v5.5M12 7.5v.1'/>"),
    /** Passkey. */
    KEY("<circle cx='8' cy='15' r='4.5'/><path d='m11.2 11.8 8.3-8.3M16 7l3 3'/>"),
    /** Overdue, error, threat. */
    LATE("<path d='M8 3h8l5 5v8l-5 5H8l-5-5V8z'/><path d='M12 7.5v5.5M12 16.4v.1'/>"),
    /** Campaign. */
    LAYERS("<path d='m12 3 9 5-9 5-9-5z'/><path d='m3 12.5 9 5 9-5M3 17l9 5 9-5'/>"),
    /** List. */
    LIST("<path d='M4 6h16M4 12h16M4 18h16'/>"),
    /** Internal or protected. */
    LOCK("<rect x='5' y='11' width='14' height='9' rx='1.5'/><path d='M8 11V8a4 4 0 0 1 8 0v3'/>"),
    /** Letter or message. */
    MAIL("<path d='M3 6h18v13H3z'/><path d='m3 7 9 7 9-7'/>"),
    /** Opens the navigation. */
    MENU("<path d='M4 7h16M4 12h16M4 17h16'/>"),
    /** More actions. */
    MORE("<path d='M5 12h.1M12 12h.1M19 12h.1' stroke-width='3'/>"),
    /** Internal note. */
    NOTE("<path d='M5 3.5h14V15l-5.5 5.5H5z'/><path d='M13.5 20.5V15H19M8.5 8h7M8.5 11.5h4'/>"),
    /** Place. */
    PIN("<path d='M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11z'/><circle cx='12' cy='10' r='2.3'/>"),
    /** Run. */
    PLAY("<path d='M7 4.5v15l12-7.5z'/>"),
    /** Add. */
    PLUS("<path d='M12 5v14M5 12h14'/>"),
    /** Print. */
    PRINT("<path d='M7 8V3.5h10V8M7 17H4V8h16v9h-3M7 14h10v6.5H7z'/>"),
    /** Next or inside. */
    RIGHT("<path d='m9 6 6 6-6 6'/>"),
    /** Search. */
    SEARCH("<circle cx='11' cy='11' r='6.5'/><path d='m16 16 4.5 4.5'/>"),
    /** Data protection. */
    SHIELD("<path d='M12 3 4.5 6v5.5c0 4.6 3 8 7.5 9.5 4.5-1.5 7.5-4.9 7.5-9.5V6z'/>"),
    /** Due today or soon. */
    SOON("<circle cx='12' cy='12' r='9'/><path d='M12 3a9 9 0 0 1 0 18z' fill='currentColor' stroke='none'/>"),
    /** Following. */
    STAR("<path d='m12 3.5 2.6 5.6 6.1.7-4.5 4.2 1.2 6-5.4-3-5.4 3 1.2-6L3.3 9.8l6.1-.7z'/>"),
    /** Take back. */
    UNDO("<path d='M4 9h10a5.5 5.5 0 0 1 0 11H8M4 9l4.5-4.5M4 9l4.5 4.5'/>"),
    /** Person. */
    USER("<circle cx='12' cy='8' r='4'/><path d='M4.5 20.5c.8-4 3.6-6 7.5-6s6.7 2 7.5 6'/>"),
    /** People. */
    USERS(
            "<circle cx='9' cy='8' r='3.5'/><path d='M2.5 20c.6-3.8 3-5.5 6.5-5.5s5.9 1.7 6.5 5.5M16 5a3.5 3.5 0 0 1 0 6.5M18 15c2 .8 3.2 2.4 3.5 5'/>"),
    /** Somebody else must move. */
    WAIT("<path d='M6 3h12M6 21h12M7 3v4l5 5 5-5V3M7 21v-4l5-5 5 5v4'/>"),
    /** Remove or close. */
    X("<path d='m6 6 12 12M18 6 6 18'/>");

    private final String drawing;

    PbIcon(String drawing) {
        this.drawing = drawing;
    }

    /** The icon as a component, hidden from assistive technology. */
    public Span create() {
        Span icon = new Span();
        icon.addClassName("i");
        icon.getElement().setAttribute("aria-hidden", "true");
        icon.getElement().setProperty("innerHTML", svg());
        return icon;
    }

    /** The drawing as SVG, for pages that are plain HTML. */
    public String svg() {
        return "<svg viewBox='0 0 24 24' focusable='false'>" + drawing + "</svg>";
    }
}
