package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.CaseStatus;
import org.postbag.cases.TimelineEntry;
import org.postbag.cases.WorkQueue;
import org.postbag.cases.ui.spi.CaseComposer;
import org.postbag.cases.ui.spi.CaseComposer.Situation;
import org.postbag.cases.ui.spi.ComposerPanel;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Refusal;
import org.postbag.kernel.WorkingDays;
import org.postbag.offices.CurrentStaff;
import org.postbag.uikit.Dates;
import org.postbag.uikit.LiveUpdates;
import org.postbag.uikit.Notices;
import org.postbag.uikit.Presence;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskSource;

/** A case: what has happened, what to do next, and everything needed to do it. */
@Route(CasesNavigation.CASES + "/:reference")
@RolesAllowed({"CASEWORKER", "MANAGER", "REPRESENTATIVE", "COMPLIANCE"})
class CasePage extends Div implements BeforeEnterObserver, HasDynamicTitle, CaseHead.Acts, TaskPanel.Acts {

    private final transient CaseReader reader;
    private final transient CaseDesk desk;
    private final transient CaseClocks clocks;
    private final transient CaseComposer composer;
    private final transient CurrentStaff staff;
    private final transient LiveUpdates updates;
    private final transient WorkingDays workingDays;
    private final transient Dates dates;

    private final CaseHead head = new CaseHead(this);
    private final Div brief = new Div();
    private final ColleaguesHere here;
    private final TimelinePanel timeline = new TimelinePanel();
    private final Div main = new Div(timeline);
    private final Aside side = new Aside();
    private transient @Nullable CaseScene scene;
    private transient @Nullable ComposerPanel writing;
    private transient @Nullable Registration listening;
    private @Nullable Dialog closing;
    private transient List<?> besides = List.of();
    /** The case that this one looks like; looked for once. */
    private transient Optional<CaseId> alike = Optional.empty();

    CasePage(
            CaseReader reader,
            CaseDesk desk,
            CaseClocks clocks,
            CaseComposer composer,
            CurrentStaff staff,
            LiveUpdates updates,
            Presence presence,
            WorkingDays workingDays,
            Dates dates) {
        this.reader = reader;
        this.desk = desk;
        this.clocks = clocks;
        this.composer = composer;
        this.staff = staff;
        this.updates = updates;
        this.here = new ColleaguesHere(presence);
        this.workingDays = workingDays;
        this.dates = dates;
        addClassName("pb-case-page");
        main.addClassName("pb-case-main");
        side.addClassNames("pb-side", "pb-scroll");
        side.setId("about");
        side.getElement().setAttribute("aria-label", "About this case");
        side.getElement().setAttribute("tabindex", "0");
        brief.addClassNames("pb-case-brief", "pb-narrow-only");
        Div split = new Div(main, side);
        split.addClassNames("pb-split", "pb-case");
        add(head, brief, here, split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String reference = event.getRouteParameters().get("reference").orElse("");
        CaseScene found = reader.read(reference).orElseThrow(NotFoundException::new);
        cameFrom(event);
        boolean first = scene == null || !scene.file().id().equals(found.file().id());
        if (first) {
            if (writing != null) {
                main.remove(writing.component());
            }
            scene = found;
            alike = reader.lookAlike(found);
            here.enter(found.file().id(), staff.require());
            writing = composer.open(situation());
            main.add(writing.component());
            if (listening != null) {
                listening.remove();
            }
            listening = updates.listen(this, found.office().id(), found.file().id(), this::refresh);
        }
        show(found);
        if (first) {
            timeline.openAtNewest();
        }
    }

    @Override
    public String getPageTitle() {
        return scene == null
                ? "Case – Postbag"
                : scene.file().reference() + " " + scene.file().title() + " – Postbag";
    }

    /** Reads the case again and shows what has changed. */
    private void refresh() {
        reader.read(shown().file().reference())
                .ifPresentOrElse(this::show, () -> getUI().ifPresent(ui -> ui.navigate(CasesNavigation.CASES)));
    }

    /** The person did something: what came of it is brought into view. */
    private void changedHere() {
        int before = timeline.size();
        refresh();
        if (timeline.size() > before) {
            timeline.openAtNewest();
        }
    }

    private void show(CaseScene now) {
        scene = now;
        CaseActs acts = acts();
        head.show(acts);
        timeline.show(rows(acts));
        if (writing != null) {
            writing.refresh(situation());
        }
        showSide(acts);
        showBrief(now);
        if (closing != null && now.file().status() == CaseStatus.CLOSED) {
            // A colleague, or another window, was quicker.
            closing.close();
            closing = null;
        }
    }

    private List<TimelineRow> rows(CaseActs acts) {
        CaseScene now = acts.scene();
        CaseComposer.LetterActions letters = composer.letters(situation());
        List<TimelineRow> rows = new ArrayList<>(
                new TimelineRows(dates, now, this::actionsOn, letter -> letters.on(letter.letter(), letter.failure()))
                        .rows());
        now.waits()
                .forEach(wait -> rows.add(new WaitRow(
                        wait, clocks.words(wait, now), dates, () -> composer.actionsOn(wait, situation()))));
        List<TaskItem> loose = TimelineRows.failuresWithoutLetter(now);
        acts.tasksOnPage().stream()
                .filter(task -> task.source() == TaskSource.USER_TASK || loose.contains(task))
                .forEach(task -> rows.add(new TaskRow(
                        task,
                        acts,
                        () -> new TaskPanel(task, desk.forms(), desk.validator(), workingDays, dates, this))));
        return rows;
    }

    private List<Component> actionsOn(TimelineEntry.Move move) {
        return move.undoable() && acts().worksOnCases() ? List.of(undo(() -> desk.undoMerge(move.id()))) : List.of();
    }

    private void showSide(CaseActs acts) {
        CaseScene now = acts.scene();
        List<?> state = List.of(
                now.file(),
                now.person(),
                now.otherCases(),
                now.duplicateOf(),
                now.duplicates(),
                now.hold(),
                now.holdReview(),
                now.waits(),
                now.disclosures(),
                dates.today());
        if (state.equals(besides)) {
            return;
        }
        besides = state;
        List<Component> panels = new ArrayList<>();
        PersonPanel person = new PersonPanel(now);
        panels.add(person);
        if (acts.mayMerge() && !acts.mergeable().isEmpty()) {
            Button merge = new Button("Merge into another case", click -> merge());
            merge.addThemeNames("small");
            person.add(merge);
            acts.mergeable().stream()
                    .filter(other -> alike.equals(Optional.of(other.id())))
                    .forEach(other -> person.add(new LookAlikeLine(other, () -> merge(Optional.of(other)))));
        }
        panels.add(new ClocksPanel(clocks.of(now)));
        if (!now.file().answers().isEmpty()) {
            panels.add(new AnswersPanel(now.file().answers()));
        }
        if (!now.disclosures().isEmpty()) {
            panels.add(new DisclosuresPanel(now, dates));
        }
        panels.add(new KeepingPanel(acts, dates, this::askHold, this::lift, this::showClock));
        side.removeAll();
        side.add(panels);
    }

    /** Below 800 px: who it is about and the nearest clock, with the way to the rest. */
    private void showBrief(CaseScene now) {
        brief.removeAll();
        Span name = new Span(now.person().fullName());
        name.addClassName("pb-who");
        Div words = new Div(name);
        clocks.nearest(now).ifPresent(clock -> words.add(clock.badge()));
        Button more = new Button("Person and clocks");
        more.addThemeNames("tertiary", "small");
        more.addClickListener(
                click -> side.getElement().executeJs("this.scrollIntoView({block: 'start'}); this.focus()"));
        brief.add(words, more);
    }

    private void cameFrom(BeforeEnterEvent event) {
        Optional<WorkQueue> queue = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("queue")
                .flatMap(CasePage::queue);
        head.cameFrom(
                queue.map(WorkQueue::words).orElse("Tasks"),
                queue.map(found -> "staff/tasks?queue=" + found.name().toLowerCase(Locale.ROOT))
                        .orElse("staff/tasks"));
    }

    private static Optional<WorkQueue> queue(String name) {
        return Arrays.stream(WorkQueue.values())
                .filter(queue -> queue.name().equalsIgnoreCase(name))
                .findFirst();
    }

    // What the buttons do

    @Override
    public void take(boolean claim) {
        acts().mainTask()
                .ifPresent(task -> attempt(() -> {
                    if (claim) {
                        desk.claim(task);
                    } else {
                        desk.unclaim(task);
                    }
                }));
    }

    @Override
    public void assign() {
        CaseActs acts = acts();
        acts.mainTask().ifPresent(task -> CaseDialogs.assign(
                        acts.colleagues(),
                        to -> attempt(() -> {
                            desk.assign(shown().file().id(), acts().workTask(), task, to.id());
                            Notices.done("Given to " + to.fullName() + ".");
                        }))
                .open());
    }

    @Override
    public void close() {
        acts().workTask().ifPresent(work -> desk.formOf(work).ifPresent(form -> {
            closing = CaseDialogs.close(
                    work,
                    desk.forms(),
                    desk.validator(),
                    form,
                    ClosingWarnings.of(shown().person(), writing != null && writing.hasUnsentReply()),
                    () -> done("The case is closed."));
            closing.open();
        }));
    }

    @Override
    public void reopen() {
        attempt(() -> desk.reopen(shown().file().id()));
    }

    @Override
    public void await(boolean wait) {
        attempt(() -> desk.await(shown().file().id(), wait));
    }

    @Override
    public void merge() {
        merge(Optional.empty());
    }

    private void merge(Optional<CaseSnapshot> proposed) {
        CaseSnapshot file = shown().file();
        CaseDialogs.merge(
                        acts(),
                        proposed,
                        onto -> attempt(() -> {
                            UUID move = desk.merge(file.id(), onto.id());
                            Notices.done(
                                    file.reference() + " is part of " + onto.reference() + " now.",
                                    undo(() -> desk.undoMerge(move)));
                            getUI().ifPresent(ui -> ui.navigate(CasesNavigation.pathOf(onto.reference())));
                        }))
                .open();
    }

    private Button undo(Runnable act) {
        Button undo = new Button(
                "Undo",
                click -> attempt(() -> {
                    act.run();
                    Notices.done("Undone.");
                }));
        undo.addThemeNames("small");
        undo.setDisableOnClick(true);
        return undo;
    }

    @Override
    public void retry(TaskItem task) {
        attempt(() -> {
            desk.retry(task);
            Notices.done("It is being tried again.");
        });
    }

    private void askHold() {
        CaseDialogs.hold(reason -> attempt(() -> desk.hold(shown().file().id(), reason)))
                .open();
    }

    private void showClock() {
        desk.lastClockInCockpit(shown().file().id())
                .ifPresentOrElse(
                        address -> getUI().ifPresent(ui -> ui.getPage().open(address, "_self")),
                        () -> Notices.refused("No clock runs for this case any more."));
    }

    private void lift() {
        attempt(() -> desk.lift(shown().file().id()));
    }

    @Override
    public void attempt(Runnable work) {
        try {
            work.run();
        } catch (Refusal refused) {
            Notices.refused(refused.getMessage());
        }
        refresh();
    }

    @Override
    public void done(String words) {
        Notices.done(words);
        head.focusTitle();
        refresh();
    }

    private Situation situation() {
        return new Situation(shown().file(), shown().person(), acts().mayReply(), this::changedHere, here::typing);
    }

    private CaseActs acts() {
        return new CaseActs(shown(), staff.require());
    }

    private CaseScene shown() {
        if (scene == null) {
            throw new IllegalStateException("No case is shown");
        }
        return scene;
    }
}
