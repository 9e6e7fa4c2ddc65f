package org.postbag.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postbag.cases.Channel;
import org.postbag.cases.ui.CasesNavigation;
import org.postbag.intake.EnquiryDesk;
import org.postbag.intake.Receipt;
import org.postbag.intake.ReportIncomplete;
import org.postbag.offices.CurrentStaff;
import org.postbag.uikit.KeptAnswers;
import org.postbag.uikit.Notices;
import org.postbag.workflow.forms.FieldProblem;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormValidator;
import org.postbag.workflow.ui.FormFields;

/** Takes down what somebody said on the phone, wrote on paper, or told at a surgery. */
@Route(CasesNavigation.NEW_CASE)
@PageTitle("New case – Postbag")
@RolesAllowed({"CASEWORKER", "MANAGER"})
class NewCaseView extends Div {

    private static final String ONE_COLUMN = "vertical";

    /** Not a name that a field of the form can have. */
    private static final String CHANNEL = "reached-us-by";

    private static final List<Channel> TAKEN_DOWN = List.of(Channel.PHONE, Channel.LETTER, Channel.SURGERY);

    private final transient EnquiryDesk desk;
    private final RadioButtonGroup<Channel> channel = new RadioButtonGroup<>("How did it reach us?");
    private final FormFields fields;
    private final Button open = new Button("Open the case");
    private final String kept;
    /** Names this case: pressing twice opens one. */
    private final String key = "desk:" + UUID.randomUUID();

    NewCaseView(EnquiryDesk desk, FormValidator validator, CurrentStaff staff) {
        this.desk = desk;
        FormDefinition form = desk.form();
        fields = new FormFields(validator, form);
        kept = "new-case-" + staff.require().id();
        addClassNames("pb-page", "pb-take-down");
        channel.setId(CHANNEL);
        channel.setItems(TAKEN_DOWN);
        channel.setItemLabelGenerator(Channel::words);
        channel.setManualValidation(true);
        channel.addClassName("pb-field");
        channel.getElement().getThemeList().add(ONE_COLUMN);
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.setDisableOnClick(true);
        open.addClickListener(click -> take());
        Div buttons = new Div(open, new Anchor(CasesNavigation.CASES, "Cancel"));
        buttons.addClassName("pb-line");
        Section sheet = new Section(channel, fields, buttons);
        sheet.addClassName("pb-card");
        KeptAnswers.keep(sheet, kept, this::putBack);
        add(new H1("New case"), sheet);
    }

    private void putBack(Map<String, Object> answers) {
        fields.putBack(answers);
        TAKEN_DOWN.stream()
                .filter(way -> way.words().equals(answers.get(CHANNEL)))
                .forEach(channel::setValue);
    }

    private void take() {
        try {
            boolean told = channel.getValue() != null;
            channel.setErrorMessage(told ? "" : "Select how it reached us");
            channel.setInvalid(!told);
            if (!told) {
                fields.check();
                channel.getElement().executeJs("this.querySelector('input').focus()");
                return;
            }
            Receipt receipt = desk.take(channel.getValue(), fields.values(), key);
            KeptAnswers.forget(kept);
            Notices.done("The case is open.");
            getUI().ifPresent(ui -> CasesNavigation.open(ui, receipt.reference()));
        } catch (ReportIncomplete incomplete) {
            List<FieldProblem> problems = incomplete.problems();
            fields.show(problems);
            problems.stream().findFirst().map(FieldProblem::key).ifPresent(fields::focus);
        } finally {
            open.setEnabled(true);
        }
    }
}
