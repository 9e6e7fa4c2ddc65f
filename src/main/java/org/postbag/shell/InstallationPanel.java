package org.postbag.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.postbag.offices.Installation;
import org.postbag.uikit.Notices;
import org.postbag.uikit.Question;
import org.postbag.uikit.Strip;

/** Whether mail leaves this installation, and where the operator says that it may. */
class InstallationPanel extends Section {

    private final transient Installation installation;

    InstallationPanel(Installation installation) {
        this.installation = installation;
        addClassName("pb-card");
        show();
    }

    private void show() {
        removeAll();
        add(new H2("Mail"));
        if (installation.isLive()) {
            add(new Paragraph("This is the live installation: letters leave it, and it reads the offices’ mailboxes."));
            return;
        }
        Button live = new Button("This is the live installation", click -> ask());
        live.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(live);
        buttons.addClassName("pb-line");
        add(
                Strip.warning(
                        "Mail is paused.",
                        "This looks like a restored backup, a copied database or another machine. No letter leaves and no"
                                + " mailbox is read, so that nobody is written to twice. Letters wait."),
                new Paragraph(
                        "Say that this is the live installation only if no other one works with the same mailboxes."
                                + " A copy to try things out with stays paused."),
                buttons);
    }

    private void ask() {
        new Question(
                        "Is this the live installation?",
                        "The letters that wait are sent to their recipients, and new mail is taken out of the offices’"
                                + " mailboxes. Letters that left after the backup was made may leave a second time.",
                        "Yes, send and read mail",
                        () -> {
                            installation.sayLive();
                            Notices.done("Mail leaves and comes in again.");
                            show();
                        },
                        "Keep it paused")
                .open();
    }
}
