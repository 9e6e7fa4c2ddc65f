package org.postbag.cases.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import org.postbag.uikit.Dates;

/** A moment as staff read it, with the exact one for programs. */
@Tag("time")
class Moment extends HtmlContainer {

    Moment(Instant at, Dates dates) {
        setText(dates.moment(at));
        getElement().setAttribute("datetime", at.toString());
    }
}
