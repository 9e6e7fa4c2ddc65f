package org.postbag.uikit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** A moment as staff read it, with the exact one for programs. */
@Tag("time")
public class Moment extends HtmlContainer {

    /** The moment in words. */
    public Moment(Instant at, Dates dates) {
        setText(dates.moment(at));
        getElement().setAttribute("datetime", at.toString());
    }
}
