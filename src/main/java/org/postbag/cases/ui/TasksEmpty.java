package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.postbag.cases.WorkQueue;
import org.postbag.cases.WorkRow;
import org.postbag.uikit.Badge;
import org.postbag.uikit.Count;
import org.postbag.uikit.Dates;
import org.postbag.uikit.DueWords;
import org.postbag.uikit.EmptyState;
import org.postbag.uikit.EmptyState.Drawing;
import org.postbag.uikit.Reference;
import org.postbag.uikit.State;

/** What stands in a list without tasks: what is true, what to do next; and beside it, what comes. */
final class TasksEmpty {

    private static final List<String> FIGURES =
            List.of("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten");

    private TasksEmpty() {}

    /** No task fits the filters. */
    static EmptyState narrowed(Count inQueue, Runnable onClear) {
        Button clear = new Button("Clear filters", click -> onClear.run());
        clear.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new EmptyState(
                Drawing.TRAY,
                "No task fits these filters",
                "The queue has " + tasks(inQueue).toLowerCase(java.util.Locale.UK) + " without them.",
                clear);
    }

    /** A queue without tasks. */
    static EmptyState of(WorkQueue queue) {
        return switch (queue) {
            case MINE ->
                new EmptyState(
                        Drawing.TRAY,
                        "Nothing is waiting for you",
                        "What is given to you is shown here by itself.",
                        all());
            case UNASSIGNED ->
                new EmptyState(
                        Drawing.TRAY,
                        "Nothing is waiting to be claimed",
                        "What arrives is shown here by itself.",
                        all());
            case TEAM -> new EmptyState(Drawing.TRAY, "Your colleagues have no tasks", "", all());
            case OVERDUE -> new EmptyState(Drawing.TRAY, "Nothing is overdue", "", all());
            case WAITING -> new EmptyState(Drawing.TRAY, "Nobody keeps the office waiting", "", all());
            case ALL ->
                new EmptyState(Drawing.TRAY, "The office has no open tasks", "What arrives is shown here by itself.");
        };
    }

    /** Nothing of one's own, but something that nobody has. */
    static EmptyState ofMine(List<WorkRow> unassigned, Count count, Dates dates, boolean mayClaim, Runnable onClaim) {
        if (unassigned.isEmpty()) {
            return of(WorkQueue.MINE);
        }
        String due = unassigned
                .get(0)
                .dueAt()
                .map(at -> "; the first is " + words(unassigned.get(0), at, dates))
                .orElse("");
        Anchor see = new Anchor(TasksNavigation.addressOf(WorkQueue.UNASSIGNED), count.isOne() ? "See it" : "See all");
        see.addClassName("pb-button");
        String sentence = tasks(count) + (count.isOne() ? " has" : " have") + " nobody yet" + due + ".";
        if (!mayClaim) {
            return new EmptyState(Drawing.TRAY, "Nothing is waiting for you", sentence, see);
        }
        Button claim = new Button("Claim the first", click -> onClaim.run());
        claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new EmptyState(Drawing.TRAY, "Nothing is waiting for you", sentence, claim, see);
    }

    /** Beside an empty list: what others owe the office. */
    static Component coming(List<WorkRow> waiting, Dates dates) {
        if (waiting.isEmpty()) {
            return new EmptyState(
                    Drawing.NONE, "No task is selected", "Choose one on the left to see what it is about.");
        }
        DescriptionList list = new DescriptionList();
        list.addClassNames("pb-facts", "pb-coming");
        waiting.forEach(row -> list.add(
                new DescriptionList.Term(row.constituentName()),
                new DescriptionList.Description(
                        new Badge(State.WAIT, "Waiting on others"),
                        new Span(" "),
                        new Reference(row.reference()).secondary())));
        return new EmptyState(
                Drawing.NONE,
                "Others must answer first",
                "The case goes on when they have written, or when their time is up.",
                new Div(list));
    }

    /** Beside the list: the selected task was finished meanwhile. */
    static Component done(WorkRow row, Runnable onNext) {
        Button next = new Button("Next task", click -> onNext.run());
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Anchor open = new Anchor(CasesNavigation.pathOf(row.reference()), "Open case");
        open.addClassName("pb-button");
        return new EmptyState(
                Drawing.ENVELOPE,
                "This task is done",
                "“" + row.taskName() + "” for " + row.constituentName() + ".",
                next,
                open);
    }

    /** Beside the list: the selected task's case was erased. */
    static Component gone() {
        return new EmptyState(Drawing.ENVELOPE, "This case is no longer kept", "Choose another task on the left.");
    }

    private static Anchor all() {
        Anchor all = new Anchor(TasksNavigation.addressOf(WorkQueue.ALL), "See all tasks");
        all.addClassName("pb-button");
        return all;
    }

    private static String words(WorkRow row, java.time.Instant due, Dates dates) {
        String words =
                DueWords.of(due, dates.now(), row.workingDaysLeft().orElse(0)).words();
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static String tasks(Count count) {
        String figure = count.figure() < FIGURES.size() ? FIGURES.get((int) count.figure()) : count.words();
        return figure + (count.isOne() ? " task" : " tasks");
    }
}
