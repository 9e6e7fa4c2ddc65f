package org.postbag.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.postbag.correspondence.Signatures;
import org.postbag.kernel.Language;
import org.postbag.uikit.Notices;

/** The signature as it will stand below the letter, and the way to write one's own. */
class SignatureStrip extends Div {

    private final transient Signatures signatures;
    private final Span lines = new Span();
    private Language language = Language.ENGLISH;

    SignatureStrip(Signatures signatures) {
        this.signatures = signatures;
        addClassName("pb-signature");
        lines.addClassName("pb-signature-lines");
        Button change = new Button("Change your signature", click -> change());
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(lines, change);
    }

    void show(Language now) {
        language = now;
        lines.setText(signatures.below(now));
        lines.getElement().setAttribute("lang", now.tag());
    }

    private void change() {
        Dialog dialog = new Dialog("Your signature");
        dialog.setWidth("min(44rem, 100vw - 2rem)");
        Paragraph about = new Paragraph("Stands below your letters, above the office's own lines.");
        about.addClassNames("pb-small", "pb-quiet");
        SignatureFields fields = new SignatureFields(signatures.own(), "Leave it empty for your name.");
        dialog.add(about, fields);
        Button cancel = new Button("Cancel", click -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button save = new Button("Save your signature", click -> {
            signatures.changeOwn(fields.text());
            dialog.close();
            show(language);
            Notices.done("Your signature is saved.");
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(cancel, save);
        dialog.open();
    }
}
