package org.postbag.intake.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.inbox.MailQueue;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.uikit.Dates;
import org.postbag.uikit.PickList;

/** The messages of a queue, latest first; it grows as one scrolls down. */
class MessagesList extends PickList<MailRow, MessageRow> {

    /** Reads on before the end comes into sight; whoever has no pointer presses the button. */
    private static final String READ_ON =
            """
            new IntersectionObserver(seen => seen.some(part => part.isIntersecting) && this.click(),
              { root: this.closest('.pb-rows'), rootMargin: '300px' }).observe(this)""";

    private final Dates dates;
    private final boolean mayDecide;
    private final UnorderedList items = new UnorderedList();
    private final NativeButton more = new NativeButton("Show more messages");
    private MailQueue queue = MailQueue.TO_SORT;
    private @Nullable Instant latest;

    MessagesList(boolean mayDecide, Dates dates, Runnable onMore) {
        super("Messages");
        this.mayDecide = mayDecide;
        this.dates = dates;
        more.addClassName("pb-more");
        more.addClickListener(click -> onMore.run());
        more.addAttachListener(attached -> more.getElement().executeJs(READ_ON));
    }

    /** Shows a queue anew and keeps what was selected and chosen, as far as it is still there. */
    void show(MessagesPage page) {
        begin();
        queue = page.queue();
        latest = page.rows().isEmpty() ? null : page.rows().get(0).arrivedAt();
        items.removeAll();
        add(items);
        append(page.rows(), page.rows().size() < page.found());
        end();
    }

    /**
     * Puts rows at the end; those that are there already are passed over.
     *
     * @param goesOn whether there are more
     */
    void append(List<MailRow> further, boolean goesOn) {
        further.stream().filter(row -> !has(row.id())).forEach(row -> {
            MessageRow line = new MessageRow(row, queue, mayDecide, dates);
            put(line);
            items.add(line);
        });
        if (goesOn) {
            add(more);
        } else {
            remove(more);
        }
    }

    /**
     * Brings the rows up to date in their places: none moves.
     *
     * @return messages that have arrived since the list was shown
     */
    List<MailRow> refresh(MessagesPage page) {
        Map<UUID, MailRow> now = new LinkedHashMap<>();
        page.rows().forEach(row -> now.put(row.id(), row));
        List<MailRow> unseen = refresh(now, MessageRow::update, "No longer in this list");
        return unseen.stream().filter(this::isNew).toList();
    }

    private boolean isNew(MailRow row) {
        return latest == null || !row.arrivedAt().isBefore(latest);
    }
}
