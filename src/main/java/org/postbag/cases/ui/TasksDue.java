package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.WorkRow;
import org.postbag.uikit.Badge;
import org.postbag.uikit.DayStrip;
import org.postbag.uikit.DueWords;
import org.postbag.uikit.State;

/** The clock of a task: words in a colour, and a strip of days where the task's date is the case's own. */
final class TasksDue {

    /** Only these are due when the case is; others have a date of their own, which the case's days do not count towards. */
    private static final Set<String> DUE_WITH_CASE = Set.of(CaseProcess.WORK, CaseProcess.ASSIGN);

    private final WorkRow row;
    private final Optional<DueWords> words;

    TasksDue(WorkRow row, Instant now) {
        this.row = row;
        this.words = row.dueAt()
                .map(due -> DueWords.of(due, now, row.workingDaysLeft().orElse(0)));
    }

    /** As {@link #parts()}, but without the strip where two badges have taken its place. */
    List<Component> inARow() {
        List<Component> parts = badges();
        return parts.size() > 1 ? parts : parts();
    }

    /** Badges and strip, in that order. */
    List<Component> parts() {
        List<Component> parts = badges();
        strip().ifPresent(parts::add);
        return parts;
    }

    private List<Component> badges() {
        List<Component> parts = new ArrayList<>();
        if (row.waiting()) {
            parts.add(new Badge(State.WAIT, "Waiting on others"));
        }
        words.filter(due -> !row.waiting() || due.state() == State.LATE)
                .ifPresent(due -> parts.add(new Badge(due.state(), due.words())));
        return parts;
    }

    /** What the strip says, for those who count with words. */
    Optional<String> count() {
        return allowed().map(days -> DayStrip.words(days, days - left()));
    }

    private Optional<DayStrip> strip() {
        State state = row.waiting() ? State.WAIT : words.map(DueWords::state).orElse(State.PLAIN);
        return allowed().map(days -> new DayStrip(days, days - left(), state));
    }

    private Optional<Integer> allowed() {
        return row.targetDays()
                .filter(days -> days > 0 && row.dueAt().isPresent() && DUE_WITH_CASE.contains(row.taskKey()));
    }

    private int left() {
        return row.workingDaysLeft().orElse(0);
    }
}
