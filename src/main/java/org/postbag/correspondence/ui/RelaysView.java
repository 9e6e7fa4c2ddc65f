package org.postbag.correspondence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.postbag.correspondence.inbox.Relay;
import org.postbag.correspondence.inbox.RelayAddresses;
import org.postbag.kernel.EmailAddress;
import org.postbag.uikit.Notices;
import org.postbag.uikit.Question;

/** The addresses that never become a person's, which the operator keeps for all offices. */
@Route(RelaysNavigation.ROUTE)
@PageTitle("Relay addresses – Postbag")
@RolesAllowed("OPERATOR")
class RelaysView extends Div {

    private final transient RelayAddresses relays;
    private final UnorderedList list = new UnorderedList();
    private final TextField pattern = new TextField("Address");
    private final Checkbox carriesLetters = new Checkbox("People write through it");

    RelaysView(RelayAddresses relays) {
        this.relays = relays;
        addClassNames("pb-page", "pb-take-down");
        list.addClassNames("pb-plain-list", "pb-relays");
        pattern.setMaxLength(EmailAddress.MAX_LENGTH);
        pattern.setManualValidation(true);
        pattern.setErrorMessage("Enter an address, like letters@campaigns.example, *@campaigns.example or no-reply@*");
        pattern.setHelperText("An asterisk stands for anything.");
        pattern.addClassName("pb-field");
        Button add = new Button("Add the address", click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(add);
        buttons.addClassName("pb-line");
        Section card = new Section(list, pattern, carriesLetters, buttons);
        card.addClassName("pb-card");
        add(
                new H1("Relay addresses"),
                new Paragraph(
                        "These addresses are nobody's own: petition and campaign sites, and programs. A letter from one"
                                + " never joins two people's cases, and nothing is sent back to it. Staff see whom it names."),
                card);
        show();
    }

    private void add() {
        boolean fits = Relay.parse(pattern.getValue()).isPresent();
        pattern.setInvalid(!fits);
        if (!fits) {
            return;
        }
        relays.add(pattern.getValue(), carriesLetters.getValue());
        Notices.done("The address is on the list.");
        pattern.clear();
        carriesLetters.clear();
        show();
    }

    private void show() {
        list.removeAll();
        relays.all().forEach(relay -> list.add(row(relay)));
    }

    private ListItem row(Relay relay) {
        Span words = new Span(relay.carriesLetters() ? "People write through it" : "Programs write from it");
        words.addClassName("pb-quiet");
        Button remove = new Button("Remove", click -> ask(relay));
        remove.addThemeNames("tertiary", "small");
        remove.setAriaLabel("Remove " + relay.pattern());
        return new ListItem(new Span(relay.pattern()), words, remove);
    }

    private void ask(Relay relay) {
        new Question(
                        "Take " + relay.pattern() + " off the list?",
                        "From then on a letter from it is taken for a letter of the person who has that address.",
                        "Take it off",
                        () -> {
                            relays.remove(relay.id());
                            show();
                        },
                        "Keep it")
                .open();
    }
}
