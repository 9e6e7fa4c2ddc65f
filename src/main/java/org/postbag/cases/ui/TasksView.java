package org.postbag.cases.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postbag.cases.CaseWork;
import org.postbag.cases.WorkFilter;
import org.postbag.cases.WorkList;
import org.postbag.cases.WorkQueue;
import org.postbag.cases.WorkRow;
import org.postbag.kernel.OfficeId;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.StaffMember;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.Count;
import org.postbag.uikit.Dates;
import org.postbag.uikit.LiveUpdates;
import org.postbag.uikit.Notices;
import org.postbag.uikit.SplitWidth;
import org.postbag.workflow.TaskAlreadyClaimed;
import org.postbag.workflow.TaskGone;

/** The task list: a queue with filters on the left, the selected task on the right. */
@Route(TasksNavigation.TASKS)
@RolesAllowed({"CASEWORKER", "MANAGER", "REPRESENTATIVE", "COMPLIANCE"})
class TasksView extends SplitLayout implements BeforeEnterObserver, HasDynamicTitle, TasksActions.Acts {

    private static final int PAGE = 50;
    private static final int FEW = 3;

    private final TasksReader reader;
    private final CaseWork work;
    private final LiveUpdates updates;
    private final Dates dates;
    private final StaffPrincipal person;
    private final OfficeId office;

    private final TasksHead head;
    private final TasksNews news = new TasksNews(this::reload);
    private final TasksList list;
    private final TasksBar bar;
    private final TasksPreview preview;

    private TasksQuery query = TasksQuery.of(WorkQueue.MINE);
    private String title = "";
    private Instant shownAt;
    private @Nullable TasksScene scene;
    private Registration listening = () -> {};

    TasksView(TasksReader reader, CaseWork work, LiveUpdates updates, CurrentStaff staff, Dates dates) {
        this.reader = reader;
        this.work = work;
        this.updates = updates;
        this.dates = dates;
        person = staff.require();
        office = person.activeOffice().orElseThrow(() -> new IllegalStateException("The operator has no tasks"));
        shownAt = dates.now();
        head = new TasksHead(reader::kinds, filter -> go(query.with(filter)), sorts -> go(query.with(sorts)));
        list = new TasksList(person.id(), dates, this::showMore);
        list.onSelect(this::preview);
        bar = new TasksBar(TasksActions.mayGive(person), this::assignChosen, list::chooseAll, list::chooseNone);
        list.onChoose(() -> bar.show(list.chosen().size()));
        preview = new TasksPreview(person.id(), dates);
        // The news below: above the list they would push it down when they come.
        Section left = new Section(head, list, news, bar);
        left.addClassName("pb-list");
        left.getElement().setAttribute("aria-label", "Tasks");
        addClassName("pb-inbox");
        addToPrimary(left);
        addToSecondary(preview);
        SplitWidth.remember(this, "tasks");
        updates.listen(this, office, this::officeChanged);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = TasksQuery.parse(event.getLocation().getQueryParameters());
        forget();
        show(PAGE);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void go(TasksQuery next) {
        UI.getCurrent().navigate(TasksView.class, next.address());
    }

    /** Reads the list again from its beginning; rows may move. */
    private void reload() {
        show(Math.max(PAGE, list.size()));
    }

    private void showMore() {
        show(list.size() + PAGE);
    }

    private void show(int limit) {
        TasksPage page = reader.page(query, limit);
        shownAt = dates.now();
        news.clear();
        head.show(query, page);
        title = head.title() + " – Postbag";
        UI.getCurrent().getPage().setTitle(title);
        list.show(page, query);
        if (!list.isEmpty()) {
            // A task that has just left the list stays beside it until another is chosen.
            if (scene == null) {
                list.selectFirst();
            }
            return;
        }
        forget();
        list.add(
                query.narrowed()
                        ? TasksEmpty.narrowed(page.inQueue(), () -> go(query.with(WorkFilter.none())))
                        : empty());
        preview.show(TasksEmpty.coming(reader.waiting(FEW), dates));
    }

    private com.vaadin.flow.component.Component empty() {
        if (query.queue() != WorkQueue.MINE) {
            return TasksEmpty.of(query.queue());
        }
        List<WorkRow> free = reader.unassigned(1);
        Count count = Count.upTo(WorkList.COUNT_LIMIT, reader.counts().getOrDefault(WorkQueue.UNASSIGNED, 0));
        boolean mayClaim = !free.isEmpty() && TasksActions.mayDo(free.get(0), person);
        return TasksEmpty.ofMine(free, count, dates, mayClaim, () -> claim(free.get(0)));
    }

    /** Something of the office changed. Rows move only when nobody is about to use them. */
    private void officeChanged() {
        list.whetherBusy(busy -> {
            if (busy) {
                refreshInPlace();
            } else {
                reload();
            }
            if (query.queue() == WorkQueue.MINE) {
                news.arrived(reader.arrivedSince(shownAt, PAGE));
            }
        });
    }

    private void refreshInPlace() {
        boolean whole = list.isWhole();
        TasksPage page = reader.page(query, list.size() + PAGE);
        List<WorkRow> unseen = list.refresh(page);
        head.show(query, page);
        // Below the end of an unfinished list there is more that is not new.
        news.show(unseen.stream()
                .filter(row -> whole || row.createdAt().isAfter(shownAt))
                .count());
    }

    private void preview(WorkRow row) {
        Optional<TasksScene> found = reader.scene(row);
        if (found.isEmpty()) {
            forget();
            preview.show(TasksEmpty.gone());
            return;
        }
        boolean otherCase = scene == null || !scene.row().caseId().equals(row.caseId());
        if (!found.get().equals(scene)) {
            scene = found.get();
            preview.show(scene, new TasksActions(row, person, this));
        }
        if (otherCase) {
            listening.remove();
            listening = updates.listen(this, office, row.caseId(), this::refreshPreview);
        }
    }

    /** The selected case changed: shows the task as it is now, or that it is done. */
    private void refreshPreview() {
        if (scene == null) {
            return;
        }
        WorkRow before = scene.row();
        reader.task(before).ifPresentOrElse(this::preview, () -> {
            forget();
            preview.show(TasksEmpty.done(before, list::selectNext));
        });
    }

    private void forget() {
        scene = null;
        listening.remove();
        listening = () -> {};
    }

    @Override
    public void claim(WorkRow row) {
        try {
            work.claim(row.taskId());
        } catch (TaskAlreadyClaimed | TaskGone first) {
            Button next = new Button("Next task", click -> list.selectNext());
            Notices.refused(first.getMessage(), next);
            afterAct();
            return;
        }
        Notices.done("You have “" + row.taskName() + "” for " + row.constituentName() + ".");
        if (query.queue() == WorkQueue.UNASSIGNED) {
            list.leave(row.taskId(), "Yours now");
        }
        afterAct();
    }

    @Override
    public void unclaim(WorkRow row) {
        work.unclaim(row.taskId());
        Notices.done("“" + row.taskName() + "” is back with the team.");
        afterAct();
    }

    @Override
    public void assign(WorkRow row) {
        assign(Set.of(row.taskId()), "“" + row.taskName() + "”");
    }

    private void assignChosen() {
        Set<UUID> chosen = list.chosen();
        assign(chosen, chosen.size() == 1 ? "1 task" : chosen.size() + " tasks");
    }

    private void assign(Set<UUID> tasks, String what) {
        new TasksAssign(what, reader.colleagues().values(), to -> give(tasks, what, to)).open();
    }

    private void give(Set<UUID> tasks, String what, StaffMember to) {
        work.assign(tasks, to.id());
        list.chooseNone();
        Notices.done(to.fullName() + " has " + what + ".");
        afterAct();
    }

    /** What the person did shows at once and in its place; only an empty list is read anew. */
    private void afterAct() {
        if (list.isEmpty()) {
            reload();
            return;
        }
        list.hold();
        refreshInPlace();
        refreshPreview();
    }
}
