package org.postbag.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseMoved;
import org.postbag.cases.CaseMoves;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.TimelineEntry;
import org.postbag.cases.ui.spi.CaseComposer.Situation;
import org.postbag.correspondence.LetterMoves;
import org.postbag.correspondence.LetterWays;
import org.postbag.correspondence.inbox.MailInbox;
import org.postbag.kernel.CaseId;
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

    /** The buttons for the letters of a case as it is now; asked for once, when the first is drawn. */
    Function<TimelineEntry.Letter, Optional<Button>> of(Situation situation) {
        AtomicReference<Map<UUID, LetterWays>> known = new AtomicReference<>();
        return letter -> {
            if (!situation.mayReply() || letter.automatic()) {
                return Optional.empty();
            }
            if (known.get() == null) {
                known.set(letters.ways(situation.file().id()));
            }
            return Optional.ofNullable(known.get().get(letter.id())).map(ways -> button(letter, situation));
        };
    }

    private Button button(TimelineEntry.Letter letter, Situation situation) {
        Button button = new Button("Move letter", click -> ask(letter, situation));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** By what can be done now, which may be less than when the button was drawn. */
    private void ask(TimelineEntry.Letter letter, Situation situation) {
        CaseId here = situation.file().id();
        LetterWays ways = letters.ways(here).get(letter.id());
        if (ways == null) {
            Notices.refused("This letter cannot be moved any more.");
            situation.changed().run();
            return;
        }
        List<CaseSnapshot> others = cases.ofConstituent(situation.person().id()).stream()
                .filter(other -> !other.id().equals(here))
                .filter(other -> moves.obstacle(other.id()).isEmpty())
                .toList();
        new MoveDialog(others, ways, choice -> move(letter, choice, situation)).open();
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
