package org.postbag.correspondence.ui;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.Optional;
import org.postbag.correspondence.mail.OfficeRelays;
import org.postbag.correspondence.mail.RelayAccess;
import org.postbag.correspondence.mail.RelayProtection;
import org.postbag.correspondence.mail.RelayRefused;
import org.postbag.correspondence.mail.RelayState;
import org.postbag.uikit.Notices;
import org.postbag.uikit.Strip;

/** Through which mail server the office's letters leave, and how to try it. */
class RelayPanel extends Section {

    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_NAME = 255;

    private final transient OfficeRelays relays;
    private final Paragraph now = new Paragraph();
    private final Div problem = new Div();
    private final TextField host = new TextField("Mail server for letters (SMTP)");
    private final IntegerField port = new IntegerField("Port of the mail server");
    private final Select<RelayProtection> protection = new Select<>();
    private final TextField username = new TextField("User name at the mail server");
    private final PasswordField password = new PasswordField("Password or key at the mail server");
    private final WebhookFields webhook;
    private final Button installations = new Button("Use the installation’s again", click -> useInstallations());

    /** @param reportsTo where the office's mail server reports what became of letters */
    RelayPanel(OfficeRelays relays, String reportsTo) {
        this.relays = relays;
        this.webhook = new WebhookFields(reportsTo, this::keepSecret);
        addClassName("pb-card");
        host.setMaxLength(LONGEST_NAME);
        username.setMaxLength(LONGEST_NAME - 1);
        password.setMaxLength(LONGEST_NAME * 4);
        port.setMin(1);
        port.setMax(HIGHEST_PORT);
        port.setHelperText("Leave empty for the usual one.");
        username.setHelperText("Leave empty if it asks for none.");
        password.setHelperText("It is kept encrypted and never shown again.");
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setRevealButtonVisible(false);
        protection.setLabel("Protection of the connection");
        protection.setItems(RelayProtection.values());
        protection.setItemLabelGenerator(RelayProtection::words);
        protection.setValue(RelayProtection.STARTTLS);
        host.setManualValidation(true);
        host.setErrorMessage("Enter the name of the mail server");
        port.setManualValidation(true);
        port.setErrorMessage("Enter a number up to 65535");
        for (HasStyle field : new HasStyle[] {host, port, protection, username, password}) {
            field.addClassName("pb-field");
        }
        Button use = new Button("Use this mail server", click -> use());
        use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        use.setDisableOnClick(true);
        use.addClickListener(click -> use.setEnabled(true));
        Div buttons = new Div(use, new Button("Send a test mail", click -> test()), installations);
        buttons.addClassName("pb-line");
        add(new H2("Outgoing mail"), now, host, port, protection, username, password, buttons, problem, webhook);
        show();
    }

    private void use() {
        host.setInvalid(host.getValue().isBlank());
        port.setInvalid(!port.isEmpty() && (port.getValue() < 1 || port.getValue() > HIGHEST_PORT));
        if (host.isInvalid() || port.isInvalid()) {
            return;
        }
        unlessRefused("The mail server is not used.", () -> {
            relays.use(new RelayAccess(
                    host.getValue().strip(),
                    port.getOptionalValue(),
                    protection.getValue(),
                    written(username.getValue().strip()),
                    written(password.getValue())));
            password.clear();
            Notices.done("Letters leave through this mail server from now on.");
            show();
        });
    }

    private void keepSecret(String secret) {
        unlessRefused("The secret was not kept.", () -> {
            relays.verifyWebhooks(secret);
            Notices.done("The secret is kept.");
            show();
        });
    }

    private void test() {
        unlessRefused(
                "The test mail was not sent.",
                () -> Notices.done("The test mail is on its way to " + relays.sendTest() + "."));
    }

    private void useInstallations() {
        relays.useInstallations();
        Notices.done("Letters leave through this installation’s mail server again.");
        show();
    }

    private void unlessRefused(String lead, Command act) {
        problem.removeAll();
        try {
            act.execute();
        } catch (RelayRefused refused) {
            problem.add(Strip.warning(lead, String.valueOf(refused.getMessage())));
        }
    }

    private void show() {
        Optional<RelayState> own = relays.state();
        now.setText(own.map(relay -> "Letters leave through " + relay.host() + ".")
                .orElse("Letters leave through this installation’s mail server. An office may have one of its own."));
        installations.setVisible(own.isPresent());
        webhook.setVisible(own.isPresent());
        own.ifPresent(webhook::show);
        own.ifPresent(relay -> {
            host.setValue(relay.host());
            port.setValue(relay.port().orElse(null));
            protection.setValue(relay.protection());
            username.setValue(relay.username().orElse(""));
        });
    }

    private static Optional<String> written(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
