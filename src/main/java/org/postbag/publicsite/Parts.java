package org.postbag.publicsite;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Stream;
import org.postbag.offices.Office;
import org.postbag.uikit.PbIcon;

/** Small pieces of the public pages, all of them plain HTML elements. */
final class Parts {

    private Parts() {}

    /** A centred column of the page's width. */
    static Div wrap(Component... content) {
        Div wrap = new Div(content);
        wrap.addClassName("pb-wrap");
        return wrap;
    }

    /** The way back to the page before. */
    static Anchor back(String href) {
        Anchor back = new Anchor(href, PbIcon.BACK.create(), new Span("Back"));
        back.addClassName("pb-back");
        return back;
    }

    /** A line above the heading: where in the journey this is. */
    static Paragraph step(String words) {
        Paragraph step = new Paragraph(words);
        step.addClassName("pb-step");
        return step;
    }

    /** Text beside a question, or below it on a narrow screen: pairs of heading and content. */
    static Aside aside(Component... content) {
        Aside aside = new Aside();
        aside.add(content);
        aside.addClassName("pb-why");
        return aside;
    }

    static UnorderedList list(String... items) {
        UnorderedList list = new UnorderedList();
        Stream.of(items).map(ListItem::new).forEach(list::add);
        return list;
    }

    static Section section(String heading, Component... content) {
        Section section = new Section(new H2(heading));
        section.add(content);
        return section;
    }

    static Paragraph quiet(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("pb-quiet");
        return paragraph;
    }

    /** Words, links and other pieces as one paragraph; text is given as {@link String}. */
    static Paragraph sentence(Object... pieces) {
        Paragraph paragraph = new Paragraph();
        Stream.of(pieces)
                .map(piece -> piece instanceof Component part ? part : new Text(String.valueOf(piece)))
                .forEach(paragraph::add);
        return paragraph;
    }

    static Span strong(String words) {
        Span strong = new Span(words);
        strong.addClassName("pb-strong");
        return strong;
    }

    /** A date or time in words. */
    static Component time(String words) {
        HtmlComponent time = new HtmlComponent("time");
        time.getElement().setText(words);
        return time;
    }

    /** Words only assistive technology reads. */
    static Span hidden(String words) {
        Span hidden = new Span(words);
        hidden.addClassName("pb-hide");
        return hidden;
    }

    /** A link to another site; it learns nothing of where the visitor comes from. */
    static Anchor external(String href, String words) {
        Anchor link = new Anchor(href, words);
        link.setTarget(AnchorTarget.DEFAULT);
        link.getElement().setAttribute("rel", "noreferrer");
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    static Anchor mail(String address) {
        Anchor link = new Anchor("mailto:" + address, address);
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    /** Emergencies do not wait for an office to open (law.md 3.3 item 12, ER-14). */
    static Div danger() {
        Paragraph words = new Paragraph();
        words.add(
                strong("In danger now? Call 999."),
                new Text(" Nobody reads messages here at night or at weekends. For the police when nobody is in danger"
                        + " call 101, for medical advice call 111."));
        Div danger = new Div(PbIcon.ALERT.create(), words);
        danger.addClassName("pb-danger");
        return danger;
    }

    /** How else to reach the office: phone, post, e-mail, as far as it has them. */
    static Paragraph contact(Office office) {
        Paragraph contact = new Paragraph();
        if (!office.phone().isBlank()) {
            contact.add(new Text("Phone " + office.phone()), new HtmlComponent("br"));
        }
        if (!office.address().isBlank()) {
            contact.add(new Text(office.address()), new HtmlComponent("br"));
        }
        contact.add(mail(office.email()));
        return contact;
    }
}
