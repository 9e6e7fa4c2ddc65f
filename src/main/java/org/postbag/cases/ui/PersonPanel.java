package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.postbag.cases.CaseSnapshot;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.uikit.Avatar;
import org.postbag.uikit.Badge;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.State;

/** Who has written, where the person lives, how to reach the person, and what the person wrote about before. */
class PersonPanel extends Section {

    PersonPanel(CaseScene scene) {
        ConstituentDetails person = scene.person();
        H2 name = new H2(person.fullName());
        name.addClassName("pb-person-name");
        Div words = new Div(name);
        if (!person.address().isEmpty()) {
            Span address = new Span(person.address());
            address.addClassNames("pb-small", "pb-quiet");
            words.add(address);
        }
        Avatar avatar = new Avatar(person.fullName(), Avatar.Kind.PERSON);
        avatar.addClassName("is-large");
        Div who = new Div(avatar, words);
        who.addClassName("pb-person");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("pb-facts");
        fact(facts, "Email", person.email());
        if (person.emailFails()) {
            facts.add(new DescriptionList.Description(new Badge(State.LATE, "Email to this address comes back")));
        }
        fact(facts, "Phone", person.phone());
        // A case that was joined is named as that below, once.
        List<CaseSnapshot> others = scene.otherCases().stream()
                .filter(other -> !scene.duplicates().contains(other))
                .filter(other -> !scene.duplicateOf().equals(Optional.of(other)))
                .toList();
        if (!others.isEmpty()) {
            facts.add(new DescriptionList.Term("Other cases"), new DescriptionList.Description(links(others)));
        }
        scene.duplicateOf()
                .ifPresent(first ->
                        facts.add(new DescriptionList.Term("Joined to"), new DescriptionList.Description(link(first))));
        if (!scene.duplicates().isEmpty()) {
            facts.add(
                    new DescriptionList.Term("Joined to this"),
                    new DescriptionList.Description(links(scene.duplicates())));
        }
        add(who, new Div(area(scene)), facts);
    }

    private static void fact(DescriptionList facts, String term, Optional<String> value) {
        Span words = new Span(value.orElse("Not known"));
        if (value.isEmpty()) {
            words.addClassName("pb-quiet");
        }
        facts.add(new DescriptionList.Term(term), new DescriptionList.Description(words));
    }

    private static Badge area(CaseScene scene) {
        String area = scene.office().area();
        return switch (scene.person().areaCheck()) {
            case IN -> new Badge(State.DONE, "Lives in " + area);
            case OUT -> new Badge(State.SOON, PbIcon.PIN, "Lives outside " + area);
            case UNKNOWN -> new Badge(State.SOON, PbIcon.PIN, "Check where the person lives");
            case NO_FIXED_ADDRESS -> new Badge(State.SOON, PbIcon.PIN, "No fixed address");
        };
    }

    private static Component links(List<CaseSnapshot> cases) {
        UnorderedList list = new UnorderedList();
        list.addClassName("pb-plain-list");
        cases.forEach(other -> list.add(new ListItem(link(other))));
        return list;
    }

    private static Component link(CaseSnapshot other) {
        // A merged case has given its title away.
        Anchor link = new Anchor(
                CasesNavigation.pathOf(other.reference()), other.merged() ? other.reference() : other.title());
        Span state = new Span(" " + other.status().words());
        state.addClassName("pb-quiet");
        return new Span(link, state);
    }
}
