package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.postbag.correspondence.directory.Organisation;
import org.postbag.correspondence.directory.OrganisationDetails;
import org.postbag.correspondence.directory.OrganisationKind;
import org.postbag.kernel.EmailAddress;

/** Asks what is to be written down about an organisation. */
class OrganisationDialog extends Dialog {

    private final TextField name = new TextField("Name");
    private final Select<OrganisationKind> kind = new Select<>();
    private final TextField email = new TextField("Email address for letters");
    private final TextField phone = new TextField("Phone");
    private final TextArea postal = new TextArea("Postal address");
    private final IntegerField target = new IntegerField("They should answer within, in working days");
    private final transient Consumer<OrganisationDetails> save;

    private OrganisationDialog(String title, String button, Consumer<OrganisationDetails> save) {
        super(title);
        this.save = save;
        setWidth("min(34rem, 100vw - 2rem)");
        name.setMaxLength(OrganisationDetails.NAME_LENGTH);
        email.setMaxLength(EmailAddress.MAX_LENGTH);
        phone.setMaxLength(OrganisationDetails.PHONE_LENGTH);
        postal.setMaxLength(OrganisationDetails.ADDRESS_LENGTH);
        kind.setLabel("Kind");
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(OrganisationKind::words);
        target.setHelperText("A reminder is drafted when they are over.");
        for (HasValidation field : new HasValidation[] {name, email, target}) {
            field.setManualValidation(true);
        }
        Div fields = new Div();
        fields.addClassName("pb-fields");
        for (Component field : new Component[] {name, kind, email, phone, postal, target}) {
            ((HasStyle) field).addClassName("pb-field");
            fields.add(field);
        }
        add(fields);
        Button cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button done = new Button(button, click -> save());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, done);
    }

    /** For one that is not listed yet. */
    static OrganisationDialog add(Consumer<OrganisationDetails> save) {
        OrganisationDialog dialog = new OrganisationDialog("Add an organisation", "Add the organisation", save);
        dialog.kind.addValueChangeListener(
                change -> dialog.target.setValue(change.getValue().usualTarget()));
        dialog.kind.setValue(OrganisationKind.COUNCIL);
        return dialog;
    }

    /**
     * For one that is listed.
     *
     * @param addressOnly whether nothing but address and target can be changed
     */
    static OrganisationDialog change(Organisation known, boolean addressOnly, Consumer<OrganisationDetails> save) {
        OrganisationDialog dialog = new OrganisationDialog("Change " + known.name(), "Save", save);
        dialog.show(known.details());
        if (addressOnly) {
            for (Component field : new Component[] {dialog.name, dialog.kind, dialog.phone, dialog.postal}) {
                field.setVisible(false);
            }
            Paragraph about =
                    new Paragraph("The operator keeps this organisation for every office. Your office can have"
                            + " an address and a target of its own.");
            about.addClassNames("pb-small", "pb-quiet");
            dialog.addComponentAsFirst(about);
        }
        return dialog;
    }

    private void show(OrganisationDetails details) {
        name.setValue(details.name());
        kind.setValue(details.kind());
        email.setValue(details.email().map(EmailAddress::value).orElse(""));
        phone.setValue(details.phone());
        postal.setValue(details.postalAddress());
        target.setValue(details.targetDays());
    }

    private void save() {
        Optional<EmailAddress> address = EmailAddress.parse(email.getValue());
        // Nothing, or what is no whole number, comes as null.
        Integer days = target.getValue();
        OrganisationDetails details = new OrganisationDetails(
                name.getValue(),
                kind.getValue(),
                address,
                phone.getValue(),
                postal.getValue(),
                days == null ? 0 : days);
        check(name, !details.name().isEmpty(), "Enter the name");
        check(
                email,
                address.isPresent() || email.getValue().isBlank(),
                "Enter an email address in the correct format, like name@council.example");
        check(
                target,
                details.targetDays() >= 1 && details.targetDays() <= OrganisationDetails.LONGEST_TARGET,
                "Enter a whole number from 1 to " + OrganisationDetails.LONGEST_TARGET);
        if (name.isInvalid()) {
            name.focus();
        } else if (email.isInvalid()) {
            email.focus();
        } else if (target.isInvalid()) {
            target.focus();
        } else {
            close();
            save.accept(details);
        }
    }

    private static <T extends Component & HasValidation> void check(T field, boolean right, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(!right);
    }
}
