package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.postbag.correspondence.inbox.MailboxRefused;
import org.postbag.correspondence.inbox.MailboxState;
import org.postbag.correspondence.inbox.Mailboxes;
import org.postbag.correspondence.inbox.NewMailbox;
import org.postbag.kernel.EmailAddress;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Notices;
import org.postbag.uikit.Strip;

/** Where the office's mail comes in: how each mailbox does, and how to add one. */
class MailboxPanel extends Section {

    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_NAME = 255;

    private final transient Mailboxes mailboxes;
    private final transient Dates dates;
    private final Div known = new Div();
    private final Div problem = new Div();
    private final TextField address = new TextField("Email address of the mailbox");
    private final TextField host = new TextField("Mail server (IMAP)");
    private final IntegerField port = new IntegerField("Port");
    private final Select<NewMailbox.Protection> protection = new Select<>();
    private final TextField username = new TextField("User name");
    private final PasswordField credential = new PasswordField("Password or token");
    private final Checkbox oauth2 = new Checkbox("It is an OAuth 2 access token");

    MailboxPanel(Mailboxes mailboxes, Dates dates) {
        this.mailboxes = mailboxes;
        this.dates = dates;
        addClassName("pb-card");
        address.setMaxLength(EmailAddress.MAX_LENGTH);
        host.setMaxLength(LONGEST_NAME);
        username.setMaxLength(LONGEST_NAME);
        credential.setMaxLength(LONGEST_NAME * 16);
        port.setMin(1);
        port.setMax(HIGHEST_PORT);
        port.setHelperText("Leave empty for the usual one.");
        username.setHelperText("Leave empty if it is the address.");
        credential.setHelperText("It is kept encrypted and never shown again.");
        protection.setLabel("Protection");
        protection.setItems(NewMailbox.Protection.values());
        protection.setItemLabelGenerator(NewMailbox.Protection::words);
        protection.setValue(NewMailbox.Protection.TLS);
        for (HasValidation field : new HasValidation[] {address, host, port, credential}) {
            field.setManualValidation(true);
        }
        for (HasStyle field : new HasStyle[] {address, host, port, protection, username, credential, oauth2}) {
            field.addClassName("pb-field");
        }
        credential.getElement().setAttribute("autocomplete", "new-password");
        credential.setRevealButtonVisible(false);
        Button add = new Button("Add the mailbox", click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setDisableOnClick(true);
        Div buttons = new Div(add);
        buttons.addClassName("pb-line");
        add(
                new H2("Mailboxes"),
                new Paragraph("New mail is taken from the inbox of each, and then moved to its folder “Processed”."),
                known,
                problem,
                address,
                host,
                port,
                protection,
                username,
                credential,
                oauth2,
                buttons);
        add.addClickListener(click -> add.setEnabled(true));
        show();
    }

    private void add() {
        problem.removeAll();
        Optional<EmailAddress> mailbox = EmailAddress.parse(address.getValue());
        check(address, mailbox.isPresent(), "Enter an email address, like office@postbag.example");
        check(host, !host.getValue().isBlank(), "Enter the name of the mail server");
        check(
                port,
                port.isEmpty() || port.getValue() >= 1 && port.getValue() <= HIGHEST_PORT,
                "Enter a number up to 65535");
        check(credential, !credential.getValue().isEmpty(), "Enter the password or token");
        if (mailbox.isEmpty() || host.isInvalid() || port.isInvalid() || credential.isInvalid()) {
            return;
        }
        try {
            mailboxes.read(new NewMailbox(
                    mailbox.get(),
                    host.getValue().strip(),
                    port.getOptionalValue(),
                    protection.getValue(),
                    oauth2.getValue(),
                    username.getValue().isBlank()
                            ? mailbox.get().value()
                            : username.getValue().strip(),
                    credential.getValue()));
        } catch (MailboxRefused refused) {
            problem.add(Strip.warning("The mailbox was not added.", String.valueOf(refused.getMessage())));
            return;
        }
        Notices.done("The mailbox is added. Its mail comes in from now on.");
        for (TextField field : new TextField[] {address, host, username}) {
            field.clear();
        }
        port.clear();
        credential.clear();
        oauth2.clear();
        show();
    }

    private static <T extends Component & HasValidation> void check(T field, boolean right, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(!right);
    }

    private void show() {
        known.removeAll();
        UnorderedList list = new UnorderedList();
        list.addClassName("pb-rows");
        mailboxes.states().forEach(mailbox -> list.add(row(mailbox)));
        known.add(
                list.getChildren().findAny().isPresent()
                        ? list
                        : new Paragraph("No mailbox is read yet. Mail to the office stays where it is."));
    }

    private ListItem row(MailboxState mailbox) {
        Span name = new Span(mailbox.address());
        name.addClassName("pb-who");
        Span how = new Span(mailbox.server() + ". "
                + mailbox.problem().orElseGet(() -> mailbox.readAt()
                        .map(at -> "Last looked into " + dates.moment(at) + ".")
                        .orElse("Not looked into yet.")));
        how.addClassNames("pb-quiet", "pb-small");
        Button stop = new Button("Stop reading", click -> {
            mailboxes.stop(mailbox.id());
            Notices.done("The mailbox is not read any more. What came in stays.");
            show();
        });
        stop.addThemeVariants(ButtonVariant.LUMO_SMALL);
        stop.setAriaLabel("Stop reading " + mailbox.address());
        Div line = new Div(name, how, stop);
        line.addClassName("pb-line");
        return new ListItem(line);
    }
}
