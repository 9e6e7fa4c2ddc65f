package org.postbag.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.postbag.cases.WorkRow;
import org.postbag.offices.Role;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.KeyCap;

/** What can be done with the selected task. The services decide; this only keeps useless buttons away. */
class TasksActions extends Div {

    TasksActions(WorkRow row, StaffPrincipal person, Acts acts) {
        addClassName("pb-foot");
        boolean mine = row.assignee().filter(person.id()::equals).isPresent();
        boolean free = row.assignee().isEmpty();
        if (free && mayDo(row, person)) {
            Button claim = new Button("Claim", click -> acts.claim(row));
            claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(KeyCap.on(claim, "C"));
        }
        Anchor open = new Anchor(CasesNavigation.pathOf(row.reference()));
        open.add(new Span("Open case"), new KeyCap("Enter"));
        open.addClassName("pb-button");
        open.setClassName("primary", !free);
        add(KeyCap.press(open, "Enter"));
        if (mine) {
            add(new Button("Unclaim", click -> acts.unclaim(row)));
        }
        if (mayGive(person)) {
            add(KeyCap.on(new Button("Assign", click -> acts.assign(row)), "A"));
        }
    }

    static boolean mayDo(WorkRow row, StaffPrincipal person) {
        return person.roles().contains(row.candidateRole()) || person.roles().contains(Role.MANAGER);
    }

    static boolean mayGive(StaffPrincipal person) {
        return person.roles().contains(Role.CASEWORKER) || person.roles().contains(Role.MANAGER);
    }

    /** Who carries the acts out. */
    interface Acts {
        void claim(WorkRow row);

        void unclaim(WorkRow row);

        void assign(WorkRow row);
    }
}
