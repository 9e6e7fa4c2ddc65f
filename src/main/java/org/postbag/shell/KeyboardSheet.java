package org.postbag.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Paragraph;
import org.postbag.uikit.KeyCap;
import org.postbag.uikit.PbIcon;

/** Which keys do what. */
class KeyboardSheet extends Dialog {

    private final DescriptionList list = new DescriptionList();

    KeyboardSheet() {
        setHeaderTitle("Keyboard");
        setWidth("26rem");
        Button close = new Button(PbIcon.X.create(), click -> close());
        close.setAriaLabel("Close");
        getHeader().add(close);
        list.addClassName("pb-keys");
        key("Next task, task before", "J", "K");
        key("Open the case", "Enter");
        key("Claim", "C");
        key("Assign", "A");
        key("New case, add to a case, not casework, for a message", "N", "A", "S");
        key("Reply on a case", "R");
        key("Write to an organisation on a case", "W");
        key("Note on a case", "N");
        key("Search", "Ctrl K", "/");
        key("This list", "?");
        Paragraph off = new Paragraph(
                "Keys act while no field has the focus. Switch single-letter keys off under your account, upper right.");
        off.addClassNames("pb-small", "pb-quiet");
        add(list, off);
    }

    private void key(String words, String... keys) {
        Term term = new Term();
        for (String key : keys) {
            KeyCap cap = new KeyCap(key);
            // Here the key is what is read; and it stays visible when keys are switched off.
            cap.getElement().removeAttribute("aria-hidden");
            cap.removeClassName("is-single");
            term.add(cap);
        }
        list.add(term, new Description(words));
    }
}
