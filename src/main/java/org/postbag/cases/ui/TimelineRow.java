package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;

/** One row of the timeline before it is on the screen. */
interface TimelineRow {

    /** Names the row for as long as the page is open. */
    String key();

    /** What the row shows; while it is equal to what was shown before, the row is left alone. */
    Object state();

    /** The row as a list item. */
    Component create();

    /**
     * Changes a row that stands on the screen.
     *
     * @return false if it has to be made anew
     */
    default boolean update(Component shown) {
        return false;
    }
}
