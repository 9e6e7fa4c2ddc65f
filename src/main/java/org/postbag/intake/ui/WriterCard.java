package org.postbag.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postbag.correspondence.inbox.SenderHints;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Postcode;

/** What the letter says about its writer, and a button that takes it into the case. */
class WriterCard extends Section {

    /**
     * @param words on the button; without words there is none
     * @param taking takes it into the case of the message
     */
    WriterCard(SenderHints hints, Optional<String> words, Runnable taking) {
        addClassName("pb-card");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("pb-facts");
        hints.name().ifPresent(name -> fact(facts, "Name", name));
        hints.email().map(EmailAddress::value).ifPresent(email -> fact(facts, "Email", email));
        hints.phone().ifPresent(phone -> fact(facts, "Phone", phone));
        String address = Stream.of(
                        hints.addressLine1(), hints.town(), hints.postcode().map(Postcode::value))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        if (!address.isEmpty()) {
            fact(facts, "Address", address);
        }
        add(new H3("What the letter says about its writer"), facts);
        Paragraph unproven = new Paragraph("Nobody has checked it.");
        unproven.addClassNames("pb-small", "pb-quiet");
        add(unproven);
        words.ifPresent(text -> {
            Button take = new Button(text, click -> taking.run());
            take.setDisableOnClick(true);
            // Whoever is asked may leave it, and come back to it.
            take.addClickListener(click -> take.setEnabled(true));
            add(take);
        });
    }

    private static void fact(DescriptionList facts, String name, String value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(new Span(value)));
    }
}
