package org.postbag.correspondence.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.Letter;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Paragraphs;

/** The letter that is answered, folded below the answer, and whether it is quoted there. */
class AnsweredLetter extends Details {

    private final transient Dates dates;
    private final Checkbox quote = new Checkbox("Quote it below your letter");
    private final Div place = new Div();
    private transient @Nullable Letter shown;

    AnsweredLetter(Dates dates) {
        this.dates = dates;
        addClassName("pb-answered");
        place.addClassName("pb-answered-letter");
        add(quote, place);
        setVisible(false);
    }

    void show(Optional<Letter> letter) {
        setVisible(letter.isPresent());
        letter.filter(now -> shown == null || !now.id().equals(shown.id())).ifPresent(now -> {
            shown = now;
            setSummaryText("The letter you answer, of " + dates.moment(now.at()));
            Div body = Paragraphs.of(now.body());
            body.addClassName("pb-letter-body");
            place.removeAll();
            place.add(body);
        });
    }

    boolean isQuoted() {
        return isVisible() && quote.getValue();
    }
}
