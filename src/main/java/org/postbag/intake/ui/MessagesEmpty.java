package org.postbag.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import org.postbag.cases.ui.TasksNavigation;
import org.postbag.correspondence.inbox.MailQueue;
import org.postbag.uikit.EmptyState;
import org.postbag.uikit.EmptyState.Drawing;

/** What stands where there is no message. */
final class MessagesEmpty {

    private MessagesEmpty() {}

    /** A queue without messages. */
    static EmptyState of(MailQueue queue) {
        return switch (queue) {
            case TO_SORT -> {
                Anchor tasks = new Anchor(TasksNavigation.TASKS, "See your tasks");
                tasks.addClassName("pb-button");
                yield new EmptyState(
                        Drawing.TRAY, "Every message is sorted", "What arrives is shown here by itself.", tasks);
            }
            case ON_A_CASE ->
                new EmptyState(
                        Drawing.TRAY,
                        "No message is on a case yet",
                        "Letters that answer a case, and enquiries that were taken on, are listed here.");
            case AUTOMATIC ->
                new EmptyState(
                        Drawing.TRAY,
                        "No program has written",
                        "Out-of-office answers and letters of ours that came back are listed here.");
            case NOT_CASEWORK ->
                new EmptyState(Drawing.TRAY, "Nothing was set aside", "What is no casework is kept here.");
            case UNREADABLE ->
                new EmptyState(
                        Drawing.TRAY, "Every message could be read", "One that cannot be is kept here as it came.");
        };
    }

    /** Beside an empty list. */
    static EmptyState nothingSelected() {
        return new EmptyState(Drawing.NONE, "No message is selected", "");
    }

    /** The office has no such message. */
    static EmptyState gone() {
        return new EmptyState(Drawing.ENVELOPE, "This message is no longer kept", "Choose another one.");
    }
}
