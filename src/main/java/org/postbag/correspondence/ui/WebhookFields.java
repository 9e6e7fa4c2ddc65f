package org.postbag.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Consumer;
import org.postbag.correspondence.mail.RelayState;

/** Where an office's mail server tells what became of letters, and the secret that proves that it does. */
class WebhookFields extends Div {

    private static final int LONGEST_SECRET = 200;

    private final Paragraph state = new Paragraph();
    private final PasswordField secret = new PasswordField("Signing secret of its webhook");

    /**
     * @param address where the mail server reports to
     * @param keep is given what was entered
     */
    WebhookFields(String address, Consumer<String> keep) {
        addClassName("pb-part");
        secret.addClassName("pb-field");
        secret.setManualValidation(true);
        secret.setMaxLength(LONGEST_SECRET);
        secret.setRevealButtonVisible(false);
        secret.getElement().setAttribute("autocomplete", "new-password");
        secret.setHelperText("It begins with whsec_. It is kept encrypted and never shown again.");
        Button button = new Button("Keep the secret", click -> {
            boolean nothing = secret.getValue().isBlank();
            secret.setErrorMessage("Paste the secret that your mail server shows");
            secret.setInvalid(nothing);
            if (nothing) {
                secret.focus();
                return;
            }
            keep.accept(secret.getValue());
            secret.clear();
        });
        Div buttons = new Div(button);
        buttons.addClassName("pb-line");
        add(
                new H3("What became of letters"),
                new Paragraph(
                        "A mail server that signs its reports in Svix’s way, as Resend does, can tell Postbag that"
                                + " letters arrived, came back or were called spam. Have it report to " + address
                                + "."),
                state,
                secret,
                buttons);
    }

    void show(RelayState relay) {
        state.setText(
                relay.webhook() ? "Its reports are believed." : "Its reports are not believed yet: enter the secret.");
    }
}
