package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.postbag.cases.ui.spi.CaseComposer.Situation;
import org.postbag.correspondence.Letter;
import org.postbag.correspondence.LetterState;
import org.postbag.correspondence.PostalLetters;
import org.postbag.correspondence.paper.WordFiles;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Notices;
import org.postbag.uikit.PbIcon;

/** What can be done about a letter that goes by post: print it, and say that it is in the post. */
@org.springframework.stereotype.Component
class PostActions {

    private static final String LETTERS = "/staff/letters/";

    private final PostalLetters letters;
    private final WordFiles words;
    private final Dates dates;

    PostActions(PostalLetters letters, WordFiles words, Dates dates) {
        this.letters = letters;
        this.words = words;
        this.dates = dates;
    }

    List<Component> on(Letter letter, Situation situation, boolean mayWork) {
        if (letter.postalAddress().isEmpty()) {
            return List.of();
        }
        List<Component> actions = new ArrayList<>();
        if (letter.state() == LetterState.TO_POST || letter.state() == LetterState.SENT) {
            actions.add(download("Print (PDF)", letter.id() + "/pdf"));
            words.all()
                    .forEach(file -> actions.add(download("Word: " + file.name(), letter.id() + "/word/" + file.id())));
        }
        if (letter.state() == LetterState.TO_POST && mayWork) {
            Button posted = new Button("Log as sent by post", click -> new PostedDialog(dates, day -> {
                        letters.posted(letter.id(), day);
                        Notices.done("The letter counts as sent.");
                        situation.changed().run();
                    })
                    .open());
            posted.addThemeVariants(ButtonVariant.LUMO_SMALL);
            actions.add(posted);
        }
        return actions;
    }

    private static Anchor download(String label, String address) {
        Anchor link = new Anchor(LETTERS + address);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        link.add(PbIcon.DOWNLOAD.create(), new Span(label));
        link.addClassNames("pb-button", "small");
        return link;
    }
}
