package org.postbag.uikit;

import com.vaadin.flow.component.html.Span;

/** A clock that can be counted: one tick for each working day allowed, red ticks for each day over. */
public class DayStrip extends Span {

    /** More ticks than this are drawn narrower. */
    private static final int LONG = 12;

    /** More ticks than this are not drawn; the words beside the strip carry the figure. */
    private static final int LONGEST = 40;

    /**
     * @param allowed working days allowed
     * @param used working days gone; more than allowed are shown as days over
     * @param state colour of the days gone
     */
    public DayStrip(int allowed, int used, State state) {
        int over = Math.max(0, used - allowed);
        addClassName("pb-days");
        if (state != State.PLAIN && state != State.LATE) {
            addClassName(state.stripClass());
        }
        if (allowed + over > LONG) {
            addClassName("is-long");
        }
        getStyle()
                .set("--n", String.valueOf(Math.min(allowed, LONGEST)))
                .set("--used", String.valueOf(Math.max(0, Math.min(used, Math.min(allowed, LONGEST)))));
        if (over > 0) {
            getStyle().set("--over", String.valueOf(Math.min(over, LONGEST)));
        }
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words(allowed, used));
    }

    /** What the strip says, such as "Working day 8 of 10". */
    public static String words(int allowed, int used) {
        return used > allowed
                ? allowed + " working " + (allowed == 1 ? "day" : "days") + " allowed, " + (used - allowed) + " over"
                : "Working day " + Math.max(0, used) + " of " + allowed;
    }
}
