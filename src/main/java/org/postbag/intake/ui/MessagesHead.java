package org.postbag.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.postbag.cases.ui.CasesNavigation;
import org.postbag.correspondence.inbox.MailQueue;
import org.postbag.correspondence.inbox.MailboxState;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Strip;

/** Above the list: how much there is to sort, mailboxes that cannot be read, and the queues as tabs. */
class MessagesHead extends Div {

    private final Span words = new Span();
    private final Div problems = new Div();
    private final Tabs tabs = new Tabs();
    private final Map<MailQueue, Tab> queues = new EnumMap<>(MailQueue.class);
    private final Map<MailQueue, Span> figures = new EnumMap<>(MailQueue.class);
    private final Dates dates;
    private String title = "";

    MessagesHead(boolean mayDecide, boolean mayImport, Dates dates, Consumer<MailQueue> onQueue) {
        this.dates = dates;
        words.addClassName("pb-quiet");
        Header line = new Header(new H1("New messages"), words);
        line.addClassName("pb-head");
        if (mayImport) {
            Anchor bringIn = new Anchor(ImportView.IMPORT, "Import");
            bringIn.addClassNames("pb-button", "small", "pb-push");
            line.add(bringIn);
        }
        if (mayDecide) {
            Anchor call = new Anchor(CasesNavigation.NEW_CASE, "Log a call");
            call.addClassNames("pb-button", "small", "pb-push");
            line.add(call);
        }
        problems.addClassName("pb-mail-problems");
        for (MailQueue queue : MailQueue.values()) {
            Span figure = new Span();
            figure.addClassName("count");
            Tab tab = new Tab(new Span(queue.words()), figure);
            queues.put(queue, tab);
            figures.put(queue, figure);
            tabs.add(tab);
        }
        tabs.addClassName("pb-mail-tabs");
        tabs.getElement().setAttribute("aria-label", "Kinds of message");
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                queues.forEach((queue, tab) -> {
                    if (tab.equals(change.getSelectedTab())) {
                        onQueue.accept(queue);
                    }
                });
            }
        });
        add(line, problems, tabs);
    }

    void show(MessagesPage page) {
        tabs.setSelectedTab(queues.get(page.queue()));
        figures.forEach((queue, figure) -> {
            int count = page.counts().getOrDefault(queue, 0);
            figure.setText(count == 0 ? "" : String.valueOf(count));
        });
        words.setText(sentence(page));
        String queue = page.queue() == MailQueue.TO_SORT ? "" : page.queue().words() + ", ";
        title = "New messages: " + queue + words.getText();
        problems.removeAll();
        page.unread().stream().map(MessagesHead::strip).forEach(problems::add);
    }

    /** Such as "New messages: 38 to sort". */
    String title() {
        return title;
    }

    private String sentence(MessagesPage page) {
        int count = page.found();
        String which = page.queue() == MailQueue.TO_SORT
                ? (count == 0 ? "nothing" : count) + " to sort"
                : (count == 0 ? "no" : count) + (count == 1 ? " message" : " messages");
        return page.oldest().map(at -> which + ", oldest from " + dates.day(at)).orElse(which);
    }

    private static Strip strip(MailboxState mailbox) {
        return Strip.warning(
                mailbox.address() + " cannot be read:", mailbox.problem().orElse("the mail server does not answer."));
    }
}
