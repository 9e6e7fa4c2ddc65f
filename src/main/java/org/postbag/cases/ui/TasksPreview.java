package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.Categories;
import org.postbag.cases.TimelineEntry;
import org.postbag.cases.TimelineEntry.Letter;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.StaffId;
import org.postbag.uikit.Avatar;
import org.postbag.uikit.Badge;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Moment;
import org.postbag.uikit.Paragraphs;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.Reference;
import org.postbag.uikit.State;
import org.postbag.uikit.Strip;

/** What one needs to know of a task before opening its case: why it is here, the newest letter, who, where it stands. */
class TasksPreview extends Section {

    /** Longest part of a letter shown here, in characters; the case has all of it. */
    private static final int LETTER_LENGTH = 1_500;

    private static final String HEADING = "preview-heading";

    private final StaffId me;
    private final Dates dates;

    TasksPreview(StaffId me, Dates dates) {
        this.me = me;
        this.dates = dates;
        addClassName("pb-preview");
        getElement().setAttribute("aria-label", "Preview");
    }

    /** @param actions what can be done with the task */
    void show(TasksScene scene, Component actions) {
        removeAll();
        getElement().removeAttribute("aria-label");
        getElement().setAttribute("aria-labelledby", HEADING);
        Div body = new Div(Strip.info("Why this is on your list:", TasksWhy.of(scene, dates)));
        body.addClassNames("pb-preview-body", "pb-scroll");
        body.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Case preview");
        scene.newestLetter().ifPresent(letter -> body.add(letter(letter, scene.file())));
        earlier(scene, body);
        Div cards = new Div(who(scene), standing(scene));
        cards.addClassName("pb-two");
        body.add(cards);
        add(head(scene), body, actions);
    }

    /** Shows something else, such as what is there when there is no task. */
    void show(Component instead) {
        removeAll();
        getElement().removeAttribute("aria-labelledby");
        getElement().setAttribute("aria-label", "Preview");
        add(instead);
    }

    private Div head(TasksScene scene) {
        Div line = line("pb-small", "pb-quiet");
        line.add(
                new Reference(scene.row().reference()).secondary(),
                new Span(Categories.words(scene.row().category())));
        scene.row().assignee().ifPresent(holder -> {
            String name = scene.nameOf(holder);
            Div held = line("pb-push");
            held.add(
                    new Avatar(name, Avatar.Kind.OFFICE).small(),
                    new Span(holder.equals(me) ? "Yours" : name + " has this"));
            line.add(held);
        });
        H2 verb = new H2(scene.row().taskName());
        verb.setId(HEADING);
        Div title = new Div(scene.row().title());
        title.addClassName("pb-quiet");
        TasksDue due = new TasksDue(scene.row(), dates.now());
        Div clock = line();
        due.parts().forEach(clock::add);
        due.count().ifPresent(words -> {
            Span count = new Span(words);
            count.addClassNames("pb-small", "pb-quiet");
            // The strip says the same.
            count.getElement().setAttribute("aria-hidden", "true");
            clock.add(count);
        });
        Div head = new Div(line, verb, title, clock);
        head.addClassName("pb-preview-head");
        return head;
    }

    private Article letter(Letter letter, CaseSnapshot file) {
        Article article = new Article();
        article.addClassName("pb-letter");
        article.setClassName("is-out", letter.outgoing());
        Span from = new Span(letter.from());
        from.addClassName("pb-who");
        Div head = new Div(
                from,
                new Span(letter.outgoing() ? "to " + letter.to() : "to the office"),
                new Moment(letter.at(), dates));
        head.addClassName("pb-letter-head");
        boolean cut = letter.body().length() > LETTER_LENGTH;
        String text = cut ? letter.body().substring(0, LETTER_LENGTH) + "…" : letter.body();
        Div body = Paragraphs.of(text);
        body.addClassName("pb-letter-body");
        if (cut) {
            Anchor whole = new Anchor(CasesNavigation.pathOf(file.reference()), "Whole letter");
            whole.addClassNames("pb-small", "pb-whole");
            body.add(whole);
        }
        article.add(head, body);
        if (!letter.files().isEmpty()) {
            article.add(new LetterFiles(letter.files(), letter.outgoing()));
        }
        return article;
    }

    private void earlier(TasksScene scene, Div body) {
        long letters = count(scene, Letter.class) - (scene.newestLetter().isPresent() ? 1 : 0);
        List<String> words = new ArrayList<>();
        add(words, letters, "letter", "letters");
        add(words, count(scene, TimelineEntry.Note.class), "internal note", "internal notes");
        add(words, count(scene, TimelineEntry.Event.class), "event", "events");
        if (words.isEmpty()) {
            return;
        }
        Anchor link = new Anchor(CasesNavigation.pathOf(scene.file().reference()));
        link.addClassNames("pb-button", "small", "tertiary");
        link.add(PbIcon.RIGHT.create(), new Span("Earlier on this case"));
        String list = words.size() == 1
                ? words.get(0)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
        Div folded =
                new Div(link, new Span(list + " since " + dates.day(scene.file().openedAt())));
        folded.addClassName("pb-folded");
        body.add(folded);
    }

    private static void add(List<String> words, long count, String one, String many) {
        if (count > 0) {
            words.add(count + " " + (count == 1 ? one : many));
        }
    }

    private static long count(TasksScene scene, Class<? extends TimelineEntry> kind) {
        return scene.timeline().stream().filter(kind::isInstance).count();
    }

    private Section who(TasksScene scene) {
        ConstituentDetails person = scene.person();
        DescriptionList facts = facts();
        fact(facts, "Name", strong(person.fullName()));
        fact(facts, "Lives in", lives(scene));
        person.email().ifPresent(email -> fact(facts, "Email", new Span(email)));
        person.phone().ifPresent(phone -> fact(facts, "Phone", new Span(phone)));
        int others = scene.otherCases();
        fact(
                facts,
                "Other cases",
                new Span(others == 0 ? "None" : others == 1 ? "1 other case" : others + " other cases"));
        return card("Who is writing", facts);
    }

    private static Component lives(TasksScene scene) {
        return switch (scene.person().areaCheck()) {
            case IN -> new Badge(State.DONE, scene.office().area());
            case OUT ->
                new Badge(State.SOON, PbIcon.PIN, "Outside " + scene.office().area());
            case UNKNOWN -> new Badge(State.PLAIN, PbIcon.PIN, "Not checked yet");
            case NO_FIXED_ADDRESS -> new Badge(State.PLAIN, PbIcon.PIN, "No fixed address");
        };
    }

    private Section standing(TasksScene scene) {
        CaseSnapshot file = scene.file();
        DescriptionList facts = facts();
        fact(facts, "Opened", new Span(dates.day(file.openedAt())));
        fact(facts, "Status", new Span(file.status().words()));
        fact(facts, "Owner", new Span(file.owner().map(scene::nameOf).orElse("Nobody yet")));
        file.dueOn().ifPresent(due -> fact(facts, "Target", new Span(dates.day(due))));
        fact(
                facts,
                "Last from us",
                new Span(scene.lastFromUs()
                        .map(letter -> dates.day(LegalTime.dateOf(letter.at())) + ", " + letter.from())
                        .orElse("Nothing yet")));
        return card("Where it stands", facts);
    }

    private static Section card(String title, Component content) {
        Section card = new Section(new H3(title), content);
        card.addClassName("pb-card");
        return card;
    }

    private static DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("pb-facts");
        return facts;
    }

    private static void fact(DescriptionList facts, String name, Component value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private static Span strong(String words) {
        Span strong = new Span(words);
        strong.addClassName("pb-strong");
        return strong;
    }

    private static Div line(String... more) {
        Div line = new Div();
        line.addClassName("pb-line");
        line.addClassNames(more);
        return line;
    }
}
