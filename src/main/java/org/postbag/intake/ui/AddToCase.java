package org.postbag.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.MailState;
import org.postbag.intake.NoSuchOpenCase;

/** Asks which case a message goes onto. */
class AddToCase extends Dialog {

    private static final int LONGEST_REFERENCE = 40;

    private final TextField reference = new TextField("Reference of the case");
    private final Consumer<String> onGiven;

    /** @param onGiven told the reference as it was typed */
    AddToCase(MailRow row, Consumer<String> onGiven) {
        this.onGiven = onGiven;
        setHeaderTitle("Add to a case");
        setWidth("26rem");
        reference.setMaxLength(LONGEST_REFERENCE);
        reference.setWidthFull();
        reference.setAutofocus(true);
        reference.setManualValidation(true);
        // An enquiry has a case of its own, which is not the one that is meant.
        if (row.state() == MailState.REVIEW) {
            row.reference().ifPresent(reference::setValue);
        }
        Button add = new Button("Add to case", click -> give());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph("The message becomes a letter on that case, and whoever has the case is told."), reference);
        getFooter().add(new Button("Cancel", click -> close()), add);
    }

    private void give() {
        String typed = reference.getValue().strip();
        if (typed.isEmpty()) {
            refuse("Enter the reference, such as AB-1234-56CD");
            return;
        }
        try {
            onGiven.accept(typed);
            close();
        } catch (NoSuchOpenCase none) {
            refuse(none.getMessage());
        }
    }

    private void refuse(String why) {
        reference.setErrorMessage(why);
        reference.setInvalid(true);
        reference.focus();
    }
}
