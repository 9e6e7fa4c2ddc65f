package org.postbag.cases.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.CaseId;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.Presence;
import org.postbag.uikit.Presence.Colleague;

/** Says who else has the case open, and who is writing. */
class ColleaguesHere extends Div {

    private final transient Presence presence;
    private @Nullable CaseId caseId;
    private @Nullable StaffPrincipal person;
    private transient Presence.@Nullable Visit visit;

    ColleaguesHere(Presence presence) {
        this.presence = presence;
        addClassNames("pb-colleagues", "pb-small");
        getElement().setAttribute("role", "status");
        setVisible(false);
        // Only a page that is really shown counts; one that could not be built is never left again.
        addAttachListener(attached -> arrive());
        addDetachListener(detached -> leave());
    }

    /** The signed-in person opens this case. */
    void enter(CaseId opened, StaffPrincipal opener) {
        leave();
        caseId = opened;
        person = opener;
        if (isAttached()) {
            arrive();
        }
    }

    /** The person has typed something, or has sent it. */
    void typing(boolean goesOn) {
        if (visit != null) {
            if (goesOn) {
                visit.typed();
            } else {
                visit.stopped();
            }
        }
    }

    private void arrive() {
        if (caseId == null || person == null || visit != null) {
            return;
        }
        UI ui = UI.getCurrent();
        visit = presence.enter(caseId, person.id(), person.fullName(), work -> later(ui, work), this::show);
        show();
    }

    private void leave() {
        if (visit != null) {
            visit.leave();
            visit = null;
        }
    }

    private void show() {
        if (visit == null) {
            return;
        }
        List<Colleague> others = visit.others();
        removeAll();
        setVisible(!others.isEmpty());
        if (!others.isEmpty()) {
            add(PbIcon.USERS.create(), new Span(words(others)));
        }
        setClassName("is-writing", others.stream().anyMatch(Colleague::writing));
    }

    static String words(List<Colleague> others) {
        List<Colleague> writing = others.stream().filter(Colleague::writing).toList();
        List<Colleague> named = writing.isEmpty() ? others : writing;
        String names = named.stream().map(Colleague::name).collect(Collectors.joining(", "));
        boolean one = named.size() == 1;
        return writing.isEmpty()
                ? names + (one ? " has" : " have") + " this case open too."
                : names + (one ? " is" : " are") + " writing on this case.";
    }

    private static void later(UI ui, Runnable work) {
        try {
            ui.access(work::run);
        } catch (UIDetachedException closed) {
            // There is nobody left to tell.
            assert closed != null;
        }
    }
}
