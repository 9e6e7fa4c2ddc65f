package org.postbag.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormValidator;

/** A form to try out before it is published: the very fields and checks others will meet. Nothing is kept. */
class FormTrial extends Dialog {

    FormTrial(FormValidator validator, FormDefinition form) {
        setHeaderTitle("Try “" + form.title() + "”");
        setWidth("40rem");
        FormFields fields = new FormFields(validator, form);
        Span result = new Span();
        result.addClassName("pb-form-trial-result");
        result.getElement().setAttribute("role", "status");
        Button check = new Button(
                "Check answers",
                click -> result.setText(words(fields.check().problems().size())));
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        check.setVisible(fields.hasFields());
        Div body = new Div(new Paragraph("Answer as others would. Nothing you enter here is kept."), fields);
        body.addClassName("pb-form-trial");
        add(body);
        getFooter().add(result, new Button("Close", click -> close()), check);
    }

    private static String words(int problems) {
        return problems == 0
                ? "Everything is answered as it should be"
                : problems == 1 ? "1 answer needs changing" : problems + " answers need changing";
    }
}
