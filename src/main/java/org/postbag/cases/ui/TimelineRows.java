package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postbag.cases.CaseEventKind;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.TimelineEntry;
import org.postbag.uikit.Dates;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskSource;

/** Makes rows of a case's timeline: letters, notes and clocks one by one, runs of routine events folded, then what is to do. */
class TimelineRows {

    private final Dates dates;
    private final CaseScene scene;
    private final Function<TimelineEntry.Move, List<Component>> undo;
    private final Function<LetterRow.Shown, List<Component>> actions;

    /**
     * @param undo buttons for what was carried from case to case
     * @param actions buttons for a letter
     */
    TimelineRows(
            Dates dates,
            CaseScene scene,
            Function<TimelineEntry.Move, List<Component>> undo,
            Function<LetterRow.Shown, List<Component>> actions) {
        this.dates = dates;
        this.scene = scene;
        this.undo = undo;
        this.actions = actions;
    }

    List<TimelineRow> rows() {
        Map<UUID, TaskItem> failures = failures();
        List<UUID> unread = unread();
        Optional<UUID> newest = lastLetter();
        LetterRow.Circumstances circumstances = circumstances();
        List<TimelineRow> rows = new ArrayList<>();
        List<TimelineEntry> routine = new ArrayList<>();
        for (TimelineEntry entry : scene.timeline()) {
            if (newest.isPresent() && isArrival(entry)) {
                // The letter itself says when it came.
                continue;
            }
            if (RoutineRow.isRoutine(entry)) {
                routine.add(entry);
                continue;
            }
            fold(routine, rows);
            if (entry instanceof TimelineEntry.Letter letter) {
                LetterRow.Shown shown = new LetterRow.Shown(
                        letter,
                        isFirst(letter),
                        unread.contains(letter.id()),
                        Optional.ofNullable(failures.get(letter.id())),
                        circumstances);
                boolean isNewest = newest.filter(letter.id()::equals).isPresent();
                rows.add(new LetterRow(shown, scene, dates, isNewest, actions));
            } else if (entry instanceof TimelineEntry.Note note) {
                rows.add(new NoteRow(note, dates));
            } else if (entry instanceof TimelineEntry.Move move) {
                rows.add(new MoveRow(move, dates, undo));
            } else if (entry instanceof TimelineEntry.Event event) {
                rows.add(new EventRow(event, dates));
            }
        }
        fold(routine, rows);
        return rows;
    }

    /** Adds the run as one row and forgets it. Automatic letters that stand alone are shown as the letters they are. */
    private void fold(List<TimelineEntry> run, List<TimelineRow> rows) {
        if (run.isEmpty()) {
            return;
        }
        if (run.stream().allMatch(RoutineRow::isAutomaticLetter)) {
            run.forEach(entry -> rows.add(automatic((TimelineEntry.Letter) entry)));
        } else {
            rows.add(new RoutineRow(List.copyOf(run), dates));
        }
        run.clear();
    }

    private LetterRow automatic(TimelineEntry.Letter letter) {
        return new LetterRow(
                new LetterRow.Shown(letter, false, false, Optional.empty(), circumstances()),
                scene,
                dates,
                false,
                actions);
    }

    private LetterRow.Circumstances circumstances() {
        long fromResident = scene.timeline().stream()
                .filter(TimelineEntry.Letter.class::isInstance)
                .map(TimelineEntry.Letter.class::cast)
                .filter(letter -> !letter.outgoing() && letter.outside().isEmpty())
                .count();
        return new LetterRow.Circumstances(scene.file().closed(), scene.hold().isPresent(), fromResident > 1);
    }

    /** Failures that a letter on the timeline shows; the others are tasks of their own. */
    static List<TaskItem> failuresWithoutLetter(CaseScene scene) {
        List<TaskItem> shown = List.copyOf(pair(scene).values());
        return scene.tasks().stream()
                .filter(task -> task.source() == TaskSource.FAILED_JOB && !shown.contains(task))
                .toList();
    }

    static ListItem event(Component mark, Component content) {
        ListItem item = new ListItem(mark, content);
        item.addClassName("pb-event");
        return item;
    }

    private Map<UUID, TaskItem> failures() {
        return pair(scene);
    }

    /** Letters and the tasks that the steps which could not send them became. */
    private static Map<UUID, TaskItem> pair(CaseScene scene) {
        Map<String, TaskItem> failed = scene.tasks().stream()
                .filter(task -> task.source() == TaskSource.FAILED_JOB)
                .collect(Collectors.toMap(TaskItem::engineId, Function.identity()));
        Map<UUID, TaskItem> pairs = new HashMap<>();
        for (TimelineEntry entry : scene.timeline()) {
            if (entry instanceof TimelineEntry.Letter letter && letter.problem().isPresent()) {
                letter.failedStep().map(failed::get).ifPresent(task -> pairs.put(letter.id(), task));
            }
        }
        return pairs;
    }

    /** The newest letters that came in, one for each task to read one. */
    private List<UUID> unread() {
        long tasks = scene.tasks().stream()
                .filter(task -> task.taskKey().equals(CaseProcess.READ))
                .count();
        List<UUID> letters = new ArrayList<>();
        for (int i = scene.timeline().size() - 1; i >= 0 && letters.size() < tasks; i--) {
            if (scene.timeline().get(i) instanceof TimelineEntry.Letter letter && !letter.outgoing()) {
                letters.add(letter.id());
            }
        }
        return letters;
    }

    private static boolean isArrival(TimelineEntry entry) {
        return entry instanceof TimelineEntry.Event event && event.kind() == CaseEventKind.RECEIVED;
    }

    private Optional<UUID> lastLetter() {
        return scene.timeline().stream()
                .filter(TimelineEntry.Letter.class::isInstance)
                .map(TimelineEntry.Letter.class::cast)
                .map(TimelineEntry.Letter::id)
                .reduce((first, second) -> second);
    }

    private boolean isFirst(TimelineEntry.Letter letter) {
        return scene.timeline().stream()
                .filter(TimelineEntry.Letter.class::isInstance)
                .map(TimelineEntry.Letter.class::cast)
                .filter(other -> !other.outgoing())
                .findFirst()
                .filter(other -> other.id().equals(letter.id()))
                .isPresent();
    }
}
