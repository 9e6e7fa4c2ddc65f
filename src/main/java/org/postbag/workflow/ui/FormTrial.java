package org.postbag.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormValidator;

/** A form to try out before it is published: the very fields and checks others will meet. Nothing is kept. */
class FormTrial extends Dialog {

    FormTrial(FormValidator validator, FormDefinition form) {
        setHeaderTitle("Try “" + form.title() + "”");
        setWidth("40rem");
        FormFields fields = new FormFields(validator, form);
        Paragraph result = new Paragraph();
        result.getElement().setAttribute("role", "status");
        Button check = new Button(
                "Check answers",
                click -> result.setText(
                        fields.check().isComplete()
                                ? "Everything is answered as it should be."
                                : "Something is to be mended."));
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        check.setVisible(fields.hasFields());
        Div body = new Div(new Paragraph("Answer as others would. Nothing you enter here is kept."), fields, result);
        body.addClassName("pb-form-trial");
        add(body);
        getFooter().add(new Button("Close", click -> close()), check);
    }
}
