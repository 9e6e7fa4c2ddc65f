package org.postbag.correspondence.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.postbag.correspondence.LetterConcern;

/** Shows before a letter is sent what might be wrong with it. */
class SecondLookDialog extends ConfirmDialog {

    SecondLookDialog(List<LetterConcern> concerns, Runnable sendAllTheSame) {
        setHeader("Is this letter for the right person?");
        UnorderedList list = new UnorderedList();
        concerns.stream().map(LetterConcern::sentence).map(ListItem::new).forEach(list::add);
        setText(list);
        setConfirmText("Send it all the same");
        addConfirmListener(confirm -> sendAllTheSame.run());
        setCancelable(true);
        setCancelText("Look at it again");
    }
}
