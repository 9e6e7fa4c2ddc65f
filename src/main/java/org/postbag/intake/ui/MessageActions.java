package org.postbag.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.MailState;
import org.postbag.offices.Role;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.KeyCap;

/** What can be done with the message that is read. The services decide; this only keeps useless buttons away. */
class MessageActions extends Div {

    MessageActions(MailRow row, boolean mayDecide, Acts acts) {
        addClassName("pb-foot");
        if (mayDecide && row.open()) {
            boolean readable = row.state() != MailState.UNREADABLE;
            if (readable) {
                Button newCase = new Button("New case", click -> acts.newCase(row));
                newCase.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                add(KeyCap.on(newCase, "N"));
                add(KeyCap.on(new Button("Add to case", click -> acts.addToCase(row)), "A"));
            }
            add(KeyCap.on(new Button("Not casework", click -> acts.notCasework(row)), "S"));
        }
        setVisible(getComponentCount() > 0);
    }

    /** Whoever decides about enquiries. */
    static boolean mayDecide(StaffPrincipal person) {
        return person.roles().contains(Role.CASEWORKER) || person.roles().contains(Role.MANAGER);
    }

    /** Who carries the acts out. */
    interface Acts {
        void newCase(MailRow row);

        void addToCase(MailRow row);

        void notCasework(MailRow row);
    }
}
