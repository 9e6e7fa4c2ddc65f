package org.postbag.uikit;

/** What a colour means. A state is always shown as icon, words and colour together. */
public enum State {
    /** Overdue, error, threat. */
    LATE(PbIcon.LATE),
    /** Due today or within two working days; a gap to fill; a warning. */
    SOON(PbIcon.SOON),
    /** Somebody else must move. */
    WAIT(PbIcon.WAIT),
    /** The clock is stopped, or the contact is protected. */
    HOLD(PbIcon.HOLD),
    /** Met, sent, checked, closed. */
    DONE(PbIcon.DONE),
    /** Arrived since somebody looked. */
    NEW(PbIcon.MAIL),
    /** Nothing special. */
    PLAIN(PbIcon.CLOCK);

    private final PbIcon icon;

    State(PbIcon icon) {
        this.icon = icon;
    }

    /** The icon that goes with the state unless a better one is known. */
    public PbIcon icon() {
        return icon;
    }

    /** CSS class of a badge in this state. */
    String badgeClass() {
        return "pb-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** CSS class of a strip in this state. */
    String stripClass() {
        return "is-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
