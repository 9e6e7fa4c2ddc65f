package org.postbag.publicsite;

import com.vaadin.flow.component.html.Div;
import org.postbag.uikit.PbIcon;

/** A sentence above the button when something did not go through and nothing is lost; read out at once. */
class PageNotice extends Div {

    private final Div words = new Div();

    PageNotice() {
        addClassNames("pb-strip", "is-late", "pb-page-notice");
        getElement().setAttribute("role", "alert");
        add(PbIcon.LATE.create(), words);
        setVisible(false);
    }

    void show(String sentence) {
        words.setText(sentence);
        setVisible(true);
    }

    /** The database does not answer. */
    void showAway() {
        show("This cannot be saved at the moment. What you have typed is still on this page. Try again in a minute.");
    }

    void hide() {
        setVisible(false);
    }
}
