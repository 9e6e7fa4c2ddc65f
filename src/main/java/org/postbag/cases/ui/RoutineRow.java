package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postbag.cases.TimelineEntry;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Moment;
import org.postbag.uikit.Paragraphs;
import org.postbag.uikit.PbIcon;

/** A run of events that matter to nobody most of the time, folded into one line. */
class RoutineRow implements TimelineRow {

    /** Letters that never left; their text is the writer's draft again. */
    private static final Set<String> NEVER_SENT = Set.of("Taken back", "Returned to the writer");

    private final List<TimelineEntry> entries;
    private final Dates dates;

    RoutineRow(List<TimelineEntry> entries, Dates dates) {
        this.entries = entries;
        this.dates = dates;
    }

    static boolean isRoutine(TimelineEntry entry) {
        return (entry instanceof TimelineEntry.Event event && event.kind().routine())
                || (entry instanceof TimelineEntry.Letter letter && NEVER_SENT.contains(letter.stateInWords()))
                || isAutomaticLetter(entry);
    }

    /** Whether nobody wrote it by hand and nothing is wrong with it. */
    static boolean isAutomaticLetter(TimelineEntry entry) {
        return entry instanceof TimelineEntry.Letter letter
                && letter.automatic()
                && letter.problem().isEmpty();
    }

    @Override
    public String key() {
        // Not by the time alone: a letter and an event of one moment may begin two runs.
        return "routine-"
                + (entries.get(0) instanceof TimelineEntry.Letter letter
                        ? letter.id()
                        : entries.get(0).at().toEpochMilli());
    }

    @Override
    public Object state() {
        return entries;
    }

    @Override
    public Component create() {
        Span mark = new Span(PbIcon.LIST.create());
        mark.addClassName("pb-dot");
        mark.getElement().setAttribute("aria-hidden", "true");
        Details details = new Details();
        details.addClassName("pb-routine");
        Div holder = new Div(details);
        holder.addClassName("pb-routine-row");
        fill(holder);
        return TimelineRows.event(mark, holder);
    }

    /** Keeps it open if it is. */
    @Override
    public boolean update(Component shown) {
        shown.getChildren().filter(Div.class::isInstance).map(Div.class::cast).forEach(this::fill);
        return true;
    }

    private void fill(Div holder) {
        Details details = holder.getChildren()
                .filter(Details.class::isInstance)
                .map(Details.class::cast)
                .findFirst()
                .orElseThrow();
        details.setSummaryText(entries.size() + (entries.size() == 1 ? " routine event" : " routine events"));
        UnorderedList list = new UnorderedList();
        list.addClassName("pb-plain-list");
        entries.forEach(entry -> list.add(line(entry)));
        details.removeAll();
        details.add(list);
        holder.getChildren().filter(Span.class::isInstance).toList().forEach(holder::remove);
        holder.add(new Span(summary()));
    }

    private ListItem line(TimelineEntry entry) {
        ListItem line = new ListItem(new Moment(entry.at(), dates), new Span(words(entry)));
        if (entry instanceof TimelineEntry.Letter letter) {
            Details text = new Details("Read it", Paragraphs.of(letter.body()));
            text.addClassName("pb-routine");
            line.add(text);
        } else if (entry instanceof TimelineEntry.Event event) {
            event.actor().ifPresent(actor -> line.add(new Span("by " + actor)));
        }
        return line;
    }

    private static String words(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.Letter letter) {
            return letter.automatic()
                    ? "Automatic letter to " + letter.to() + ": " + letter.subject()
                    : "Letter by " + letter.from() + ", " + lower(letter.stateInWords());
        }
        return entry instanceof TimelineEntry.Event event ? event.words() : "";
    }

    /** Such as "Tue 10 to Wed 11 Nov: received, sorted, target set". */
    private String summary() {
        Instant first = entries.get(0).at();
        Instant last = entries.get(entries.size() - 1).at();
        String from = dates.day(first);
        String to = dates.day(last);
        Set<String> kinds = new LinkedHashSet<>();
        entries.forEach(entry -> kinds.add(brief(entry)));
        return (from.equals(to) ? from : from + " to " + to) + ": " + String.join(", ", kinds);
    }

    private static String brief(TimelineEntry entry) {
        if (entry instanceof TimelineEntry.Event event) {
            return lower(event.kind().words());
        }
        return entry instanceof TimelineEntry.Letter letter && letter.automatic()
                ? "automatic letter"
                : "letter not sent";
    }

    private static String lower(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }
}
