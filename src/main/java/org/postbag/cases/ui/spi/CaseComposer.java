package org.postbag.cases.ui.spi;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.CaseWait;
import org.postbag.cases.TimelineEntry;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.workflow.TaskItem;

/** Writes letters and notes on the case page. Owned by the module that sends letters. */
public interface CaseComposer {

    /** A composer for one opening of the case page. */
    ComposerPanel open(Situation situation);

    /** What can be done about the letters of the timeline, as it is shown now. */
    LetterActions letters(Situation situation);

    /** What can be done about a wait for somebody's answer, as buttons. */
    List<Component> actionsOn(CaseWait wait, Situation situation);

    /**
     * The case as the page shows it, and what the signed-in person may do.
     *
     * @param mayReply whether letters may be written at all, or only notes
     * @param changed to be called after something was done, so that the page reads again
     * @param typing is told whether the person goes on typing: true when something was typed, false when it was sent
     */
    record Situation(
            CaseSnapshot file,
            ConstituentDetails person,
            boolean mayReply,
            Runnable changed,
            Consumer<Boolean> typing) {}

    /** What can be done about a letter of the timeline, as buttons. */
    interface LetterActions {

        /** @param failed the task that a failure to send it became */
        List<Component> on(TimelineEntry.Letter letter, Optional<TaskItem> failed);
    }
}
