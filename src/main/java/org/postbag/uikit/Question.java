package org.postbag.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;

/**
 * Asks before something is lost that cannot be had back. Vaadin's own confirmation is an {@code alertdialog} that does not say
 * that it is modal, so that assistive technology is told of a page it cannot reach (WCAG 2.2, 4.1.2).
 */
public class Question extends Dialog {

    private final Button no;

    /**
     * @param title the question
     * @param about what the answer brings about
     * @param yes the words on the button that does it
     * @param act what it does
     * @param no the words on the button that leaves everything as it is
     */
    public Question(String title, String about, String yes, Command act, String no) {
        this(title, new Paragraph(about), yes, act, no);
    }

    /** The same, with more to say than a sentence. */
    public Question(String title, Component about, String yes, Command act, String no) {
        super(title);
        setWidth("min(30rem, 100vw - 2rem)");
        setCloseOnOutsideClick(false);
        add(about);
        this.no = new Button(no, click -> close());
        this.no.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button confirm = new Button(yes, click -> {
            close();
            act.execute();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(this.no, confirm);
    }

    /** What else is to be done when the answer is no, also by the Escape key. */
    public Question otherwise(Command act) {
        no.addClickListener(click -> act.execute());
        addDialogCloseActionListener(escape -> {
            close();
            act.execute();
        });
        return this;
    }
}
