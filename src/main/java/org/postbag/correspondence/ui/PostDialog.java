package org.postbag.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.postbag.correspondence.PostalAddress;
import org.postbag.kernel.Refusal;

/** Asks where a letter goes by post, line by line as it is printed. */
class PostDialog extends Dialog {

    private static final String SEVEN_LINES = "11rem";

    PostDialog(String known, boolean approval, Consumer<PostalAddress> chosen) {
        super("Send this letter by post");
        setWidth("min(32rem, 100vw - 2rem)");
        Paragraph about = new Paragraph(
                approval
                        ? "When it is approved, the letter is ready to print and there is a task to post it."
                        : "The letter is then ready to print in the timeline, and there is a task to post it.");
        about.addClassNames("pb-small", "pb-quiet");
        TextArea address = new TextArea("Name and address");
        address.setHelperText("A line each, as they show in the window of the envelope");
        address.setValue(known);
        address.setWidthFull();
        address.setMinHeight(SEVEN_LINES);
        address.setValueChangeMode(ValueChangeMode.EAGER);
        add(about, address);
        Button cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button prepare = new Button(approval ? "Send for approval" : "Prepare the letter");
        prepare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        prepare.addClickListener(click -> {
            PostalAddress typed;
            try {
                typed = PostalAddress.of(address.getValue());
            } catch (Refusal unfit) {
                address.setErrorMessage(unfit.getMessage());
                address.setInvalid(true);
                address.focus();
                return;
            }
            close();
            chosen.accept(typed);
        });
        getFooter().add(cancel, prepare);
        address.setAutofocus(true);
    }
}
