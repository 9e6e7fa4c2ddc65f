package org.postbag.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.postbag.correspondence.inbox.MailQueue;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.MailState;
import org.postbag.uikit.Dates;
import org.postbag.uikit.FileSize;
import org.postbag.uikit.PickRow;

/** One message in the list: who, what, what it looks like, when. In a narrow window a card. */
class MessageRow extends PickRow<MailRow> {

    private final MailQueue queue;
    private final Dates dates;
    private final boolean mayDecide;

    MessageRow(MailRow row, MailQueue queue, boolean mayDecide, Dates dates) {
        super(row.id(), row);
        this.queue = queue;
        this.mayDecide = mayDecide;
        this.dates = dates;
        addClassName("pb-mail");
        draw();
    }

    /** Its subject, or what stands for one. */
    static String subject(MailRow row) {
        if (!row.subject().isBlank()) {
            return row.subject();
        }
        return row.state() == MailState.UNREADABLE ? "This email could not be read" : "No subject";
    }

    @Override
    protected boolean isChoosable() {
        return mayDecide && item().open();
    }

    @Override
    protected String name() {
        return subject(item()) + ", " + item().from();
    }

    @Override
    protected Component body() {
        MailRow row = item();
        Div from = div("pb-mail-from", words("pb-strong", row.from()));
        row.sender()
                .filter(address -> !address.equals(row.from()))
                .ifPresent(address -> from.add(words("pb-mail-address", address)));
        Anchor link = new Anchor(MessagesQuery.of(queue).reading(row.id()).address(), subject(row));
        link.addClassName("pb-row-do");
        if (isSelected()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        Div what = div("pb-mail-what", link, words("pb-mail-preview", preview(row)));
        Span when = words("pb-mail-when", gone().orElseGet(() -> dates.lately(row.arrivedAt())));
        return div("pb-mail-cells", from, what, new LooksLike(row), when);
    }

    private static String preview(MailRow row) {
        return row.problem()
                .map(problem -> problem + " It is kept as it came (" + FileSize.words(row.bytes()) + ").")
                .orElse(row.preview());
    }

    private static Span words(String className, String text) {
        Span words = new Span(text);
        words.addClassName(className);
        return words;
    }

    private static Div div(String className, Component... content) {
        Div div = new Div(content);
        div.addClassName(className);
        return div;
    }
}
