package org.postbag.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.postbag.cases.ui.CasesNavigation;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.ReviewReason;
import org.postbag.uikit.Badge;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.Reference;
import org.postbag.uikit.State;

/** What a message looks like: a badge, and the case it has to do with as a link. */
class LooksLike extends Span {

    LooksLike(MailRow row) {
        addClassName("pb-mail-like");
        add(badge(row));
        row.reference().ifPresent(reference -> {
            Anchor link = new Anchor(CasesNavigation.pathOf(reference));
            link.add(new Reference(reference).secondary());
            link.addClassName("pb-mail-case");
            add(link);
        });
    }

    private static Badge badge(MailRow row) {
        return switch (row.state()) {
            case ARRIVED -> new Badge(State.WAIT, "Being read");
            case ENQUIRY -> row.open() ? new Badge(State.NEW, PbIcon.FOLDER, "New enquiry") : onACase();
            case THREADED -> onACase();
            case REVIEW ->
                new Badge(
                        State.SOON,
                        PbIcon.ALERT,
                        row.why().map(ReviewReason::words).orElse("Needs a decision"));
            case AUTOMATIC -> new Badge(State.PLAIN, PbIcon.COG, "Automatic");
            case BOUNCE -> new Badge(State.SOON, PbIcon.UNDO, "Came back");
            case SPAM -> new Badge(State.PLAIN, PbIcon.X, "Not casework");
            case UNREADABLE -> new Badge(State.SOON, PbIcon.ALERT, "Could not be read");
        };
    }

    private static Badge onACase() {
        return new Badge(State.DONE, PbIcon.FOLDER, "On a case");
    }
}
