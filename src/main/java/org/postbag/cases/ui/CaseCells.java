package org.postbag.cases.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.postbag.cases.CaseRegister.CaseRow;
import org.postbag.cases.CaseStatus;
import org.postbag.cases.Categories;
import org.postbag.cases.Priority;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.Nation;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.WorkingDays;
import org.postbag.uikit.Avatar;
import org.postbag.uikit.Badge;
import org.postbag.uikit.Dates;
import org.postbag.uikit.DueBadge;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.Reference;
import org.postbag.uikit.State;
import org.springframework.stereotype.Component;

/** A case as a row of a list. */
@Component
class CaseCells {

    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    private final WorkingDays workingDays;
    private final Dates dates;

    CaseCells(WorkingDays workingDays, Dates dates) {
        this.workingDays = workingDays;
        this.dates = dates;
    }

    /**
     * @param names of colleagues
     * @param nation whose working days are counted
     */
    Div row(CaseRow found, Map<StaffId, String> names, StaffId me, Nation nation) {
        Anchor link = new Anchor(CasesNavigation.pathOf(found.reference()), found.title());
        link.addClassName("pb-row-do");
        Div sub = new Div(
                new Reference(found.reference()).secondary(),
                new Span(found.constituentName()),
                new Span(Categories.words(found.category())));
        sub.addClassName("pb-row-sub");
        Div what = new Div(link, sub);
        found.place().ifPresent(place -> {
            Div said = new Div(PbIcon.MAIL.create(), new Span(place));
            said.addClassNames("pb-row-said", "pb-small");
            what.add(said);
        });
        Div state = new Div(status(found));
        if (found.priority() == Priority.URGENT && found.status() != CaseStatus.CLOSED) {
            state.add(new Badge(State.LATE, "Urgent"));
        }
        state.addClassName("pb-line");
        Div owner = new Div();
        owner.addClassNames("pb-line", "pb-small", "pb-quiet", "pb-row-owner");
        found.owner()
                .ifPresent(id -> owner.add(
                        new Avatar(names.getOrDefault(id, "?"), Avatar.Kind.OFFICE).small(),
                        new Span(id.equals(me) ? "Yours" : names.getOrDefault(id, "A former colleague"))));
        if (found.owner().isEmpty() && found.status() != CaseStatus.CLOSED) {
            owner.add(new Span("No owner"));
        }
        Div row = new Div(what, state, owner, due(found, nation));
        row.addClassName("pb-case-row");
        return row;
    }

    private Badge status(CaseRow found) {
        return switch (found.status()) {
            case NEW -> new Badge(State.NEW, found.status().words());
            case OPEN -> new Badge(State.NEW, PbIcon.FOLDER, found.status().words());
            case WAITING -> new Badge(State.WAIT, found.status().words());
            case CLOSED -> new Badge(State.DONE, found.status().words());
        };
    }

    private Div due(CaseRow found, Nation nation) {
        Div cell = new Div();
        cell.addClassNames("pb-row-due", "pb-small", "pb-quiet");
        if (found.status() == CaseStatus.CLOSED) {
            cell.add(new Span(found.retainUntil()
                    .map(until -> "Kept until " + dates.day(until))
                    .orElse("")));
        } else {
            found.dueOn().ifPresent(on -> cell.add(badge(on, nation)));
        }
        return cell;
    }

    private DueBadge badge(LocalDate on, Nation nation) {
        Instant due = on.atTime(CLOSING).atZone(LegalTime.LONDON).toInstant();
        return new DueBadge(due, dates.now(), workingDays.between(dates.today(), on, nation));
    }
}
