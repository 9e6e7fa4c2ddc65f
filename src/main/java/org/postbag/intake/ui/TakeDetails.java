package org.postbag.intake.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import org.postbag.intake.DetailsChange;
import org.postbag.uikit.Question;

/** Asks before what is known of a person is changed, for all their cases, by what a letter says. */
class TakeDetails extends Question {

    TakeDetails(DetailsChange change, Command take) {
        super("Change what is known of " + change.person() + "?", about(change), "Take the details", take, "Leave it");
    }

    private static Div about(DetailsChange change) {
        DescriptionList fields = new DescriptionList();
        fields.addClassName("pb-facts");
        change.fields().forEach(field -> {
            Span after = new Span(field.after());
            after.addClassName("pb-who");
            Span before = new Span(field.before().isBlank() ? " (not known so far)" : " instead of " + field.before());
            before.addClassName("pb-quiet");
            fields.add(
                    new DescriptionList.Term(field.name()), new DescriptionList.Description(new Span(after, before)));
        });
        Div about = new Div(new Paragraph(reach(change.cases())), fields);
        if (change.shutsLinks()) {
            about.add(new Paragraph("Private links that went to the former address no longer open anything. The next"
                    + " letter brings a new one."));
        }
        return about;
    }

    private static String reach(int cases) {
        return cases == 1
                ? "It is this person's only case. Nobody has checked what the letter says."
                : "It changes for all " + cases + " cases of this person. Nobody has checked what the letter says.";
    }
}
