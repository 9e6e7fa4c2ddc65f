package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.postbag.cases.Channel;
import org.postbag.cases.TimelineEntry;
import org.postbag.uikit.Avatar;
import org.postbag.uikit.Badge;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Moment;
import org.postbag.uikit.Paragraphs;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.State;
import org.postbag.uikit.Strip;
import org.postbag.workflow.TaskItem;

/** A letter, set as a letter. */
class LetterRow implements TimelineRow {

    /** Longer letters show their beginning, unless a person wrote them and they are the newest. */
    private static final int LONG = 1_000;

    private static final int MANY_LINES = 14;
    private static final String SENT = "Sent";
    private static final String DELIVERED = "Delivered";
    private static final String GIVEN_UP = "Not delivered";

    private final Shown shown;
    private final CaseScene scene;
    private final Dates dates;
    private final boolean newest;
    private final Function<Shown, List<Component>> actions;

    LetterRow(Shown shown, CaseScene scene, Dates dates, boolean newest, Function<Shown, List<Component>> actions) {
        this.shown = shown;
        this.scene = scene;
        this.dates = dates;
        this.newest = newest;
        this.actions = actions;
    }

    /**
     * What the row shows.
     *
     * @param first whether the case began with it
     * @param unread whether somebody still has to read it
     * @param failure the task that a failure to send it became
     * @param around what else decides about its buttons
     */
    record Shown(
            TimelineEntry.Letter letter,
            boolean first,
            boolean unread,
            Optional<TaskItem> failure,
            Circumstances around) {}

    /**
     * What of the rest of the case decides about what can be done with a letter.
     *
     * @param several whether the resident wrote more than one letter
     */
    record Circumstances(boolean closed, boolean held, boolean several) {}

    @Override
    public String key() {
        return "letter-" + shown.letter().id();
    }

    @Override
    public Object state() {
        return shown;
    }

    @Override
    public Component create() {
        TimelineEntry.Letter letter = shown.letter();
        Article article = new Article(head(letter));
        article.addClassName("pb-letter");
        if (letter.outgoing()) {
            article.addClassName("is-out");
        }
        letter.outside().ifPresent(outside -> {
            article.addClassName("is-outside");
            article.getElement()
                    .setAttribute(
                            "aria-label", "Correspondence with " + outside.organisation() + ", not with the resident");
        });
        Div body = letter.formatted().map(LetterRow::formatted).orElseGet(() -> Paragraphs.of(letter.body()));
        body.addClassName("pb-letter-body");
        article.add(body);
        if ((!newest || letter.automatic()) && isLong(letter.body())) {
            article.add(fold(body));
        }
        letter.outside()
                .filter(outside -> !outside.pieces().isEmpty())
                .ifPresent(outside -> article.add(alongWith(outside)));
        if (!letter.files().isEmpty()) {
            article.add(new LetterFiles(letter.files(), letter.outgoing()));
        }
        letter.problem().filter(problem -> letter.outgoing()).ifPresent(problem -> {
            Div reason = new Div(
                    isGivenUp()
                            ? Strip.error("Not delivered.", problem)
                            : Strip.warning(hasLeft(letter) ? "" : "Not sent yet.", problem));
            reason.addClassName("pb-letter-foot");
            article.add(reason);
        });
        List<Component> buttons = actions.apply(shown);
        if (!buttons.isEmpty()) {
            Div foot = new Div();
            foot.addClassNames("pb-letter-foot", "pb-line");
            foot.add(buttons);
            article.add(foot);
        }
        Avatar avatar = new Avatar(letter.from(), letter.outgoing() ? Avatar.Kind.OFFICE : Avatar.Kind.PERSON);
        return TimelineRows.event(avatar, article);
    }

    private static boolean hasLeft(TimelineEntry.Letter letter) {
        return letter.stateInWords().equals(SENT) || letter.stateInWords().equals(DELIVERED);
    }

    private static Component alongWith(TimelineEntry.Outside outside) {
        Span words = new Span("Along with it: " + String.join("; ", outside.pieces()));
        words.addClassNames("pb-small", "pb-quiet");
        Div foot = new Div(PbIcon.CLIP.create(), words);
        foot.addClassNames("pb-letter-foot", "pb-line");
        return foot;
    }

    /** Only what a colleague wrote, and what was cleaned when it was written. */
    private static Div formatted(String clean) {
        Div body = new Div();
        body.addClassName("is-formatted");
        body.getElement().setProperty("innerHTML", clean);
        return body;
    }

    private Component head(TimelineEntry.Letter letter) {
        Span from = new Span(letter.from());
        from.addClassName("pb-who");
        Span how = new Span(letter.outgoing() ? "to " + letter.to() : channel());
        Div head = new Div(from, how);
        head.addClassName("pb-letter-head");
        letter.outside().ifPresent(outside -> {
            head.add(new Badge(State.PLAIN, PbIcon.BUILDING, "With " + outside.organisation()));
            if (outside.holding()) {
                head.add(new Badge(State.WAIT, "Holding reply"));
            }
        });
        if (letter.automatic()) {
            head.add(new Badge(State.PLAIN, PbIcon.COG, "Automatic"));
        }
        badge(letter).ifPresent(head::add);
        head.add(new Moment(letter.at(), dates));
        return head;
    }

    private Optional<Badge> badge(TimelineEntry.Letter letter) {
        if (!letter.outgoing()) {
            return shown.unread() ? Optional.of(new Badge(State.NEW, "New")) : Optional.empty();
        }
        if (letter.stateInWords().equals(SENT)) {
            return Optional.empty();
        }
        if (letter.stateInWords().equals(DELIVERED)) {
            return Optional.of(new Badge(State.DONE, DELIVERED));
        }
        return Optional.of(new Badge(isGivenUp() ? State.LATE : State.WAIT, letter.stateInWords()));
    }

    /** Whether nobody tries to send it any more: it was refused, or it came back. */
    private boolean isGivenUp() {
        return shown.failure().isPresent() || shown.letter().stateInWords().equals(GIVEN_UP);
    }

    private String channel() {
        if (!shown.first()) {
            return "to the office";
        }
        Channel channel = scene.file().channel();
        return switch (channel) {
            case WEB -> "through the website";
            case EMAIL -> "by email";
            case PHONE -> "by phone";
            case LETTER -> "by post";
            case SURGERY -> "at a surgery";
        };
    }

    private static boolean isLong(String body) {
        return body.length() > LONG || body.lines().count() > MANY_LINES;
    }

    private static Component fold(Div body) {
        body.addClassName("is-folded");
        Button whole = new Button("Whole letter");
        whole.addThemeNames("tertiary", "small");
        whole.getElement().setAttribute("aria-expanded", "false");
        whole.addClickListener(click -> {
            boolean folds = body.hasClassName("is-folded");
            body.setClassName("is-folded", !folds);
            whole.setText(folds ? "Beginning only" : "Whole letter");
            whole.getElement().setAttribute("aria-expanded", String.valueOf(folds));
        });
        Div foot = new Div(whole);
        foot.addClassName("pb-letter-foot");
        return foot;
    }
}
