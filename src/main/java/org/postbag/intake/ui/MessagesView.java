package org.postbag.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.CaseStatus;
import org.postbag.cases.ui.CasesNavigation;
import org.postbag.correspondence.inbox.MailGone;
import org.postbag.correspondence.inbox.MailQueue;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.MailState;
import org.postbag.intake.DetailsChange;
import org.postbag.intake.MessageDesk;
import org.postbag.intake.MessageMerging;
import org.postbag.intake.SenderDetails;
import org.postbag.kernel.Refusal;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Role;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.Dates;
import org.postbag.uikit.LiveUpdates;
import org.postbag.uikit.Notices;
import org.postbag.uikit.SplitWidth;

/** The message inbox: what came by email in queues, and the message that is read beside them. */
@Route(MessagesNavigation.MESSAGES)
@RolesAllowed({"CASEWORKER", "MANAGER", "REPRESENTATIVE", "COMPLIANCE"})
class MessagesView extends Div implements BeforeEnterObserver, HasDynamicTitle, MessageActions.Acts {

    private static final int PAGE = 50;
    private static final String READING = "is-reading";

    private final transient MessagesReader reader;
    private final transient MessageDesk desk;
    private final transient MessageMerging merging;
    private final transient SenderDetails details;
    private final boolean mayDecide;

    private final MessagesHead head;
    private final MessagesNews news = new MessagesNews(this::reload);
    private final MessagesList list;
    private final MessagesBar bar;
    private final MessagePreview preview;

    private MessagesQuery query = MessagesQuery.of(MailQueue.TO_SORT);
    private String title = "";
    /** While the list is built, what it selects was not chosen by anybody, and the address does not name it. */
    private boolean showing;

    private transient @Nullable MessageScene scene;

    MessagesView(
            MessagesReader reader,
            MessageDesk desk,
            MessageMerging merging,
            SenderDetails details,
            LiveUpdates updates,
            CurrentStaff staff,
            Dates dates) {
        this.reader = reader;
        this.desk = desk;
        this.merging = merging;
        this.details = details;
        StaffPrincipal person = staff.require();
        mayDecide = MessageActions.mayDecide(person);
        head = new MessagesHead(
                mayDecide, person.roles().contains(Role.MANAGER), dates, queue -> go(MessagesQuery.of(queue)));
        list = new MessagesList(mayDecide, dates, this::showMore);
        list.onSelect(this::read);
        bar = new MessagesBar(this::chosenAreNotCasework, this::mergeChosen, list::chooseAll, list::chooseNone);
        list.onChoose(() -> bar.show(list.chosen().size()));
        preview = new MessagePreview(dates);
        // The news below: above the list they would push it down when they come.
        Section left = new Section(columns(), list, news, bar);
        left.addClassName("pb-list");
        left.getElement().setAttribute("aria-label", "Messages of this kind");
        SplitLayout split = new SplitLayout(left, preview);
        split.addClassNames("pb-inbox", "pb-mails");
        SplitWidth.remember(split, "messages");
        addClassName("pb-messages");
        add(head, split);
        updates.listen(this, person.activeOffice().orElseThrow(), this::officeChanged);
    }

    /** Heads over the cells of the rows. The rows are a list, not a table: what a cell is shows in what it says. */
    private static Component columns() {
        Div columns = new Div(new Span("From"), new Span("Message"), new Span("Looks like"), new Span("Arrived"));
        columns.addClassNames("pb-mail-columns", "pb-wide-only");
        columns.getElement().setAttribute("aria-hidden", "true");
        return columns;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = MessagesQuery.parse(event.getLocation().getQueryParameters());
        scene = null;
        list.selectNone();
        list.chooseNone();
        preview.backTo(MessagesQuery.of(query.queue()));
        setClassName(READING, query.message().isPresent());
        show(PAGE);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static void go(MessagesQuery next) {
        Location address = new Location(next.address());
        UI.getCurrent().navigate(address.getPath(), address.getQueryParameters());
    }

    /** Reads the list again from its beginning; rows may move. */
    private void reload() {
        show(Math.max(PAGE, list.size()));
    }

    private void show(int limit) {
        MessagesPage page = reader.page(query.queue(), limit);
        news.show(0);
        showHead(page);
        showing = true;
        try {
            list.show(page);
            query.message().ifPresentOrElse(this::readAsked, this::readFirst);
        } finally {
            showing = false;
        }
        if (list.isEmpty()) {
            list.add(MessagesEmpty.of(query.queue()));
        }
    }

    private void showHead(MessagesPage page) {
        head.show(page);
        title = head.title() + " – Postbag";
        UI.getCurrent().getPage().setTitle(title);
    }

    private void showMore() {
        List<MailRow> further = reader.more(query.queue(), list.left() + news.count(), PAGE);
        list.append(further, further.size() == PAGE);
    }

    /** The address names a message, be it in this list or not. */
    private void readAsked(UUID message) {
        if (list.has(message)) {
            list.select(message);
        } else {
            read(message);
        }
    }

    /** Something to read stands beside the list; it stays when it has just left the list, until another is chosen. */
    private void readFirst() {
        if (scene == null) {
            list.selectFirst();
        }
        if (list.isEmpty()) {
            scene = null;
            preview.show(MessagesEmpty.nothingSelected());
        }
    }

    private void read(MailRow row) {
        if (!showing) {
            remember(query.reading(row.id()));
        }
        read(row.id());
    }

    private void read(UUID message) {
        Optional<MessageScene> found = reader.scene(message);
        if (found.isEmpty()) {
            scene = null;
            preview.show(MessagesEmpty.gone());
        } else if (!found.get().equals(scene)) {
            scene = found.get();
            preview.show(
                    scene,
                    new MessageActions(scene.row(), mayDecide, this),
                    () -> reader.asSent(message),
                    mayDecide ? Optional.of(this::takeDetails) : Optional.empty());
        }
    }

    /** So that the address can be kept, sent to a colleague, and come back to. */
    private void remember(MessagesQuery now) {
        if (!now.equals(query)) {
            query = now;
            UI.getCurrent().getPage().getHistory().replaceState(null, now.address());
        }
    }

    /** Something of the office changed. Rows move only when nobody is about to use them. */
    private void officeChanged() {
        list.whetherBusy(busy -> {
            if (busy) {
                refreshInPlace();
            } else {
                reload();
            }
            refreshPreview();
        });
    }

    private void refreshInPlace() {
        MessagesPage page = reader.page(query.queue(), list.size() + news.count() + PAGE);
        showHead(page);
        news.show(list.refresh(page).size());
    }

    /** Shows the message that is read as it is now. */
    private void refreshPreview() {
        MessageScene shown = scene;
        if (shown != null && !reader.row(shown.row().id()).equals(Optional.of(shown.row()))) {
            read(shown.row().id());
        }
    }

    @Override
    public void newCase(MailRow row) {
        decide(() -> {
            CaseSnapshot file = desk.newCase(row.id());
            String whose =
                    file.status() == CaseStatus.NEW ? " is a new case, and nobody has it yet." : " is your case now.";
            decided(row, "A case now", file.reference() + whose, Optional.of(file));
        });
    }

    /** A message that waits for a decision begins a case with them; an enquiry has one. */
    private void takeDetails(MailRow row) {
        decide(() -> {
            if (row.state() == MailState.REVIEW) {
                CaseSnapshot file = details.newCase(row.id());
                decided(row, "A case now", file.reference() + " is a new case.", Optional.of(file));
            }
            DetailsChange change = details.change(row.id());
            if (change.isWorthAsking()) {
                new TakeDetails(change, () -> decide(() -> take(row))).open();
            } else if (row.state() != MailState.REVIEW) {
                take(row);
            }
        });
    }

    private void take(MailRow row) {
        details.take(row.id());
        Notices.done("The details are on the case.");
        read(row.id());
    }

    @Override
    public void addToCase(MailRow row) {
        new AddToCase(
                        row,
                        reference -> decide(() -> {
                            CaseSnapshot file = desk.addToCase(row.id(), reference);
                            decided(
                                    row,
                                    "On a case now",
                                    "The message is on " + file.reference() + ".",
                                    Optional.of(file));
                        }))
                .open();
    }

    @Override
    public void notCasework(MailRow row) {
        decide(() -> {
            desk.notCasework(row.id());
            decided(row, "Not casework", "“" + MessageRow.subject(row) + "” is set aside.", Optional.empty());
        });
    }

    private void chosenAreNotCasework() {
        Set<UUID> chosen = list.chosen();
        list.chooseNone();
        int gone = 0;
        for (UUID message : chosen) {
            try {
                desk.notCasework(message);
                list.leave(message, "Not casework");
            } catch (MailGone first) {
                list.leave(message, "A colleague was first");
                gone++;
            }
        }
        int done = chosen.size() - gone;
        String words = done + (done == 1 ? " message is set aside." : " messages are set aside.");
        Notices.done(gone == 0 ? words : words + " A colleague has dealt with " + gone + " of them meanwhile.");
        goOn();
    }

    private void mergeChosen() {
        Set<UUID> chosen = list.chosen();
        try {
            MessageMerging.Merged merged = merging.merge(chosen);
            list.chooseNone();
            chosen.stream()
                    .filter(message -> !message.equals(merged.kept()))
                    .forEach(message -> list.leave(message, "Merged"));
            String reference = merged.onto().reference();
            Notices.done(chosen.size() + " messages are one case now, " + reference + ".", undo(merged));
            goOn();
        } catch (Refusal refused) {
            Notices.refused(refused.getMessage());
            bar.show(list.chosen().size());
        }
    }

    private Button undo(MessageMerging.Merged merged) {
        Button undo = new Button("Undo", click -> {
            try {
                merging.undo(merged);
                Notices.done("Each message is by itself again.");
            } catch (Refusal refused) {
                Notices.refused(refused.getMessage());
            }
            reload();
            refreshPreview();
        });
        undo.setDisableOnClick(true);
        return undo;
    }

    /** Whoever comes second is told, and sees the list as it is. */
    private void decide(Runnable act) {
        try {
            act.run();
        } catch (MailGone first) {
            Notices.refused(first.getMessage());
            reload();
            refreshPreview();
        }
    }

    private void decided(MailRow row, String leaves, String words, Optional<CaseSnapshot> file) {
        Component[] action = file.map(CaseSnapshot::reference)
                .map(reference -> new Component[] {new Anchor(CasesNavigation.pathOf(reference), "Open " + reference)})
                .orElseGet(() -> new Component[0]);
        Notices.done(words, action);
        list.leave(row.id(), leaves);
        goOn();
    }

    /** The next message is read; what was done shows in its place, and only an empty list is read anew. */
    private void goOn() {
        boolean selectedLeft = list.selectedIsGone();
        if (list.left() == 0) {
            removeClassName(READING);
            scene = null;
            remember(MessagesQuery.of(query.queue()));
            reload();
        } else {
            refreshInPlace();
            if (selectedLeft) {
                list.selectNext();
                preview.focusHeading();
            }
        }
    }
}
