package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.postbag.correspondence.LetterConcern;
import org.postbag.uikit.Question;

/** Shows before a letter is sent what might be wrong with it. */
class SecondLookDialog extends Question {

    SecondLookDialog(List<LetterConcern> concerns, Component files, Runnable sendAllTheSame) {
        super(
                "Is this letter for the right person?",
                new Div(list(concerns), files),
                "Send it all the same",
                sendAllTheSame::run,
                "Look at it again");
    }

    static UnorderedList list(List<LetterConcern> concerns) {
        UnorderedList list = new UnorderedList();
        concerns.stream().map(LetterConcern::sentence).map(ListItem::new).forEach(list::add);
        return list;
    }
}
