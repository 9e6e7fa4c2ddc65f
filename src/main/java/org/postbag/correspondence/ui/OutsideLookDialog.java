package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postbag.correspondence.LetterConcern;
import org.postbag.privacy.SpecialBasis;
import org.postbag.uikit.Question;

/**
 * Shows before a letter to an organisation is sent what might be wrong with it, and asks by what right it speaks of special category
 * data if it does. It is asked again until that is said.
 */
final class OutsideLookDialog extends Question {

    private OutsideLookDialog(Component about, Command send) {
        super("Should all of this go to them?", about, "Send it all the same", send, "Look at it again");
    }

    static void ask(List<LetterConcern> concerns, Component files, Consumer<Optional<SpecialBasis>> send) {
        if (concerns.stream().anyMatch(concern -> concern.kind() == LetterConcern.Kind.SPECIAL_CATEGORY)) {
            ask(concerns, files, new BasisFields(), send);
        } else {
            new OutsideLookDialog(new Div(SecondLookDialog.list(concerns), files), () -> send.accept(Optional.empty()))
                    .open();
        }
    }

    private static void ask(
            List<LetterConcern> concerns, Component files, BasisFields fields, Consumer<Optional<SpecialBasis>> send) {
        new OutsideLookDialog(new Div(SecondLookDialog.list(concerns), files, fields), () -> {
                    Optional<SpecialBasis> basis = fields.answer();
                    if (basis.isEmpty()) {
                        ask(concerns, files, fields, send);
                    } else {
                        send.accept(basis);
                    }
                })
                .open();
    }
}
