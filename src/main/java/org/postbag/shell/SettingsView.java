package org.postbag.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.postbag.offices.LetterRules;
import org.postbag.offices.OfficeSettings;
import org.postbag.uikit.Notices;
import org.postbag.uikit.SettingsSection;

/** What a manager decides about how the office works: when letters leave, who signs them off, and what modules add. */
@Route(SettingsView.ROUTE)
@PageTitle("Settings – Postbag")
@RolesAllowed("MANAGER")
class SettingsView extends Div {

    static final String ROUTE = "staff/settings";

    private final transient OfficeSettings settings;
    private final IntegerField undo = new IntegerField("Time to take a letter back, in seconds");
    private final Checkbox approval = new Checkbox("The representative signs off every reply");

    SettingsView(OfficeSettings settings, List<SettingsSection> sections) {
        this.settings = settings;
        LetterRules rules = settings.letterRules();
        addClassNames("pb-page", "pb-take-down");
        undo.addClassName("pb-field");
        undo.setManualValidation(true);
        undo.setHelperText("A letter waits so long before it is sent. 0 sends at once, " + LetterRules.MOST_UNDO_SECONDS
                + " waits ten minutes.");
        undo.setValue(rules.undoSeconds());
        approval.addClassName("pb-field");
        approval.setValue(rules.approvalRequired());
        approval.setHelperText("A reply is sent when the representative has read it. It can still be taken back.");
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(save);
        buttons.addClassName("pb-line");
        Section sheet = new Section(new H2("Letters"), undo, approval, buttons);
        sheet.addClassName("pb-card");
        add(new H1("Settings"), sheet);
        sections.stream()
                .sorted(Comparator.comparingInt(SettingsSection::order))
                .forEach(section -> add(section.section()));
    }

    private void save() {
        // Nothing, or what is no whole number, comes as null.
        Integer seconds = undo.getValue();
        LetterRules rules = new LetterRules(seconds == null ? -1 : seconds, approval.getValue());
        undo.setErrorMessage("Enter a whole number from 0 to " + LetterRules.MOST_UNDO_SECONDS);
        undo.setInvalid(!rules.isWithinLimits());
        if (undo.isInvalid()) {
            undo.focus();
            return;
        }
        settings.changeLetterRules(rules);
        Notices.done("The settings are saved. They hold for letters written from now on.");
    }
}
