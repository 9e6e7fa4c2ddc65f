package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.postbag.correspondence.Signatures;
import org.postbag.uikit.Notices;
import org.postbag.uikit.SettingsSection;

/** The office's lines below every letter, among its settings. */
@org.springframework.stereotype.Component
class SignatureSettings implements SettingsSection {

    private final Signatures signatures;

    SignatureSettings(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Component section() {
        SignatureFields fields = new SignatureFields(
                signatures.ofOffice(), "Leave it empty for the representative's name and title and the phone number.");
        Button save = new Button("Use this signature", click -> {
            signatures.changeOfOffice(fields.text());
            Notices.done("The signature is saved. It stands below letters written from now on.");
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(save);
        buttons.addClassName("pb-line");
        Section panel = new Section(
                new H2("Signature of the office"),
                new Paragraph("Stands below every letter, under the name or the own signature of whoever wrote it."),
                fields,
                buttons);
        panel.addClassName("pb-card");
        return panel;
    }
}
