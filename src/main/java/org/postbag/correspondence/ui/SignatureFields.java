package org.postbag.correspondence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.postbag.correspondence.SignatureText;

/** A signature in both languages. */
class SignatureFields extends Div {

    private final TextArea english = new TextArea("Signature in English");
    private final TextArea welsh = new TextArea("Signature in Welsh");

    SignatureFields(SignatureText now, String whenEmpty) {
        addClassName("pb-template-texts");
        for (TextArea field : new TextArea[] {english, welsh}) {
            field.addClassName("pb-field");
            field.setMaxLength(SignatureText.MAX_LENGTH);
            field.setMinRows(4);
        }
        english.setHelperText(whenEmpty);
        welsh.setHelperText("Leave it empty for the same as in English.");
        english.setValue(now.english());
        welsh.setValue(now.welsh());
        add(english, welsh);
    }

    SignatureText text() {
        return new SignatureText(english.getValue(), welsh.getValue());
    }
}
