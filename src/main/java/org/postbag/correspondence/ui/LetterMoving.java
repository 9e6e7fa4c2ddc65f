package org.postbag.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseMoved;
import org.postbag.cases.CaseMoves;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.TimelineEntry;
import org.postbag.cases.ui.spi.CaseComposer.Situation;
import org.postbag.correspondence.LetterMoves;
import org.postbag.correspondence.inbox.MailInbox;
import org.postbag.kernel.Refusal;
import org.postbag.uikit.Notices;
import org.springframework.stereotype.Component;

/** The way of a letter to where it belongs, from the timeline of a case where it does not. */
@Component
class LetterMoving {

    private final LetterMoves letters;
    private final CaseMoves moves;
    private final CaseFiles cases;
    private final MailInbox inbox;

    LetterMoving(LetterMoves letters, CaseMoves moves, CaseFiles cases, MailInbox inbox) {
        this.letters = letters;
        this.moves = moves;
        this.cases = cases;
        this.inbox = inbox;
    }

    /** A button for a letter of the resident's correspondence that has come or has left. */
    Optional<Button> on(TimelineEntry.Letter letter, Situation situation) {
        if (!situation.mayReply()
                || letter.outside().isPresent()
                || letter.automatic()
                || letter.outgoing() && !letter.hasLeft()) {
            return Optional.empty();
        }
        Button button = new Button("Move letter", click -> ask(letter, situation));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return Optional.of(button);
    }

    private void ask(TimelineEntry.Letter letter, Situation situation) {
        List<CaseSnapshot> others = cases.ofConstituent(situation.person().id()).stream()
                .filter(other ->
                        !other.closed() && !other.id().equals(situation.file().id()))
                .toList();
        new MoveDialog(others, !letter.outgoing(), choice -> move(letter, choice, situation)).open();
    }

    private void move(TimelineEntry.Letter letter, MoveDialog.Choice choice, Situation situation) {
        switch (choice.where()) {
            case INBOX -> takeOff(letter, situation);
            case NEW_CASE -> moved(letters.toNewCase(letter.id(), choice.withLater()), situation);
            case CASE ->
                moved(letters.toCase(letter.id(), choice.onto().orElseThrow().id(), choice.withLater()), situation);
        }
        situation.changed().run();
    }

    private void moved(CaseMoved done, Situation situation) {
        // The timeline has the link to it.
        Notices.done("It is on " + done.onto().reference() + " now.", undo(() -> moves.undo(done.move()), situation));
    }

    private void takeOff(TimelineEntry.Letter letter, Situation situation) {
        UUID mail = inbox.notThisCase(letter.id());
        Notices.done(
                "It is among the new messages again.",
                undo(() -> inbox.addTo(mail, situation.file().id()), situation));
    }

    private static Button undo(Runnable act, Situation situation) {
        Button undo = new Button("Undo", click -> {
            try {
                act.run();
                Notices.done("Undone.");
            } catch (Refusal refused) {
                Notices.refused(refused.getMessage());
            }
            situation.changed().run();
        });
        undo.setDisableOnClick(true);
        return undo;
    }
}
