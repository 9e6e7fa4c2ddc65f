package org.postbag.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postbag.cases.CaseSnapshot;
import org.postbag.correspondence.LetterWays;
import org.postbag.kernel.Refusal;

/** Asks where a letter belongs. */
class MoveDialog extends Dialog {

    private final RadioButtonGroup<Place> where = new RadioButtonGroup<>("Where does it belong?");
    private final Checkbox later = new Checkbox("Also every later letter that answers it");
    private final Consumer<Choice> chosen;

    /**
     * @param others the cases of the same person that it can go to
     * @param ways what else can be done with it
     */
    MoveDialog(List<CaseSnapshot> others, LetterWays ways, Consumer<Choice> chosen) {
        super("Move the letter");
        this.chosen = chosen;
        setWidth("min(34rem, 100vw - 2rem)");
        setCloseOnOutsideClick(false);
        List<Place> places = new ArrayList<>();
        places.add(new Place(Where.NEW_CASE, Optional.empty(), "A new case of the same person"));
        others.forEach(other ->
                places.add(new Place(Where.CASE, Optional.of(other), other.reference() + " " + other.title())));
        if (ways.toInbox()) {
            places.add(new Place(Where.INBOX, Optional.empty(), "Not this case: back to the new messages"));
        }
        where.setItems(places);
        where.setItemLabelGenerator(Place::words);
        where.getElement().getThemeList().add("vertical");
        where.addClassName("pb-field");
        where.addValueChangeListener(change ->
                later.setVisible(change.getValue() == null || change.getValue().where() != Where.INBOX));
        later.setValue(ways.withLater());
        later.setEnabled(ways.withLater());
        if (!ways.withLater()) {
            later.setHelperText("They cannot go along: one has not left yet, is with an organisation, or is the last"
                    + " that the resident wrote here.");
        }
        Paragraph about = new Paragraph("Its files go along, and so do answers that come to it later.");
        about.addClassNames("pb-small", "pb-quiet");
        add(about, where, later);
        Button move = new Button("Move", click -> move());
        move.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, move);
    }

    private void move() {
        Place place = where.getValue();
        if (place == null) {
            refuse("Select where it belongs");
            return;
        }
        try {
            chosen.accept(new Choice(place.where(), place.onto(), later.getValue()));
            close();
        } catch (Refusal refused) {
            refuse(refused.getMessage());
        }
    }

    private void refuse(String why) {
        where.setErrorMessage(why);
        where.setInvalid(true);
    }

    /** What was chosen. */
    record Choice(Where where, Optional<CaseSnapshot> onto, boolean withLater) {}

    /** The kinds of place. */
    enum Where {
        NEW_CASE,
        CASE,
        INBOX
    }

    private record Place(Where where, Optional<CaseSnapshot> onto, String words) {}
}
