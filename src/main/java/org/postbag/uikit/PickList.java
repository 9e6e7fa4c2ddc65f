package org.postbag.uikit;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list of which one row is selected and shown beside it, and several can be chosen. A click selects; in a narrow window, and with
 * Ctrl or the middle button, the row is the link that it looks like. The keys J and K move the selection, X chooses. Nothing in it
 * moves unless it is built anew.
 *
 * @param <T> what the rows stand for
 * @param <R> the rows
 */
public abstract class PickList<T, R extends PickRow<T>> extends Div {

    /** The row that was meant, unless the browser is to follow a link. */
    private static final String SELECTING =
            """
            event.target.closest('[data-row]') && !event.target.closest('input, a:not(.pb-row-do)') && !event.ctrlKey \
            && !event.metaKey && !event.shiftKey && event.button === 0 && !window.matchMedia('(max-width: 800px)').matches \
            && (event.preventDefault(), true)""";

    private static final String ROW = "event.target.closest('[data-row]').dataset.row";
    private static final String CHECKED = "event.target.checked";
    private static final String KEY_PRESSED = "event.detail";

    /** Whether the person is about to use the list with the mouse or the Tab key. */
    private static final String BUSY =
            "return this.matches(':hover') || this.contains(document.activeElement) || this.scrollTop > 0";

    private final Map<UUID, R> rows = new LinkedHashMap<>();
    private final Set<UUID> chosen = new LinkedHashSet<>();
    private Consumer<T> onSelect = item -> {};
    private Runnable onChoose = () -> {};
    private @Nullable UUID selected;
    private boolean held;

    /** @param name what the list is called when it is read aloud */
    protected PickList(String name) {
        addClassNames("pb-scroll", "pb-rows");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", name)
                .setAttribute("tabindex", "0")
                .setAttribute("data-keys", "j k x");
        getElement()
                .addEventListener(
                        "click", event -> take(key(event.getEventData().getString(ROW))))
                .setFilter(SELECTING)
                .addEventData(ROW);
        getElement()
                .addEventListener(
                        "change",
                        event -> choose(
                                key(event.getEventData().getString(ROW)),
                                event.getEventData().getBoolean(CHECKED)))
                .setFilter("event.target.matches('[data-row] input')")
                .addEventData(ROW)
                .addEventData(CHECKED);
        getElement()
                .addEventListener("pb-key", event -> press(event.getEventData().getString(KEY_PRESSED)))
                .addEventData(KEY_PRESSED);
    }

    /** Called with what is selected. */
    public final void onSelect(Consumer<T> listener) {
        onSelect = listener;
    }

    /** Called whenever other rows are chosen than before. */
    public final void onChoose(Runnable listener) {
        onChoose = listener;
    }

    /** Tells whether the person uses the list or is about to, so that nothing in it may move; asks the browser if need be. */
    public final void whetherBusy(Consumer<Boolean> then) {
        if (held) {
            then.accept(true);
        } else {
            getElement().executeJs(BUSY).then(Boolean.class, then::accept);
        }
    }

    /**
     * The person works on what is selected: they chose it or acted on it, with the mouse or by key, wherever the hand is now. It
     * lasts as long as this is selected.
     */
    public final void hold() {
        held = selected != null;
    }

    /** Builds the list anew: the rows that are put next are all it has. */
    protected final void begin() {
        removeAll();
        rows.clear();
    }

    /** Knows a row; where it stands is for the subclass to say. */
    protected final void put(R row) {
        rows.put(row.key(), row);
    }

    /** All rows are there: what was selected and chosen before is again, as far as it is still there. */
    protected final void end() {
        chosen.retainAll(rows.keySet());
        chosen.forEach(id -> rows.get(id).choose(true));
        UUID before = selected;
        selected = null;
        boolean heldBefore = held;
        held = false;
        if (before != null && rows.containsKey(before)) {
            select(before);
            held = heldBefore;
        }
        onChoose.run();
    }

    /**
     * Brings the rows up to date in their places: none moves.
     *
     * @param now what the list would show if it were built anew, by key
     * @param whyGone what is said of rows that it would not show
     * @return what has no row yet
     */
    protected final List<T> refresh(Map<UUID, T> now, BiConsumer<R, T> update, String whyGone) {
        Map<UUID, T> unseen = new LinkedHashMap<>(now);
        rows.forEach((id, row) -> {
            T item = unseen.remove(id);
            if (item == null) {
                row.leave(whyGone);
            } else {
                update.accept(row, item);
            }
        });
        return List.copyOf(unseen.values());
    }

    /** Says of a row that it goes, and why; it stays in its place until the list is built anew. */
    public final void leave(UUID key, String why) {
        R row = rows.get(key);
        if (row != null) {
            row.leave(why);
        }
    }

    /** Whether it has a row with this key. */
    public final boolean has(UUID key) {
        return rows.containsKey(key);
    }

    /** How many rows do not merely keep their place. */
    public final int left() {
        return (int) rows.values().stream().filter(row -> !row.isGone()).count();
    }

    /** Whether it has no row. */
    public final boolean isEmpty() {
        return rows.isEmpty();
    }

    /** How many rows it has. */
    public final int size() {
        return rows.size();
    }

    /** What is shown beside the list. */
    public final Optional<T> selected() {
        return Optional.ofNullable(selected).map(rows::get).map(PickRow::item);
    }

    /** Whether what is shown beside the list only keeps its place in it. */
    public final boolean selectedIsGone() {
        return selected != null
                && rows.containsKey(selected)
                && rows.get(selected).isGone();
    }

    /** The keys of what is chosen. */
    public final Set<UUID> chosen() {
        return Set.copyOf(chosen);
    }

    /** Chooses whatever is still to be done. */
    public final void chooseAll() {
        rows.forEach((id, row) -> {
            if (row.isChoosable() && !row.isGone()) {
                chosen.add(id);
                row.choose(true);
            }
        });
        onChoose.run();
    }

    /** Chooses nothing any more. */
    public final void chooseNone() {
        chosen.forEach(id -> rows.get(id).choose(false));
        chosen.clear();
        onChoose.run();
    }

    /** Selects the topmost row. */
    public final void selectFirst() {
        rows.keySet().stream().findFirst().ifPresent(this::select);
    }

    /**
     * Goes on to the next row that is still there, or back to one if that was the last.
     *
     * @return whether there was any
     */
    public final boolean selectNext() {
        return step(1) || step(-1);
    }

    /** Selects a row; does nothing if it is not there. */
    public final void select(UUID key) {
        R row = rows.get(key);
        if (row == null) {
            return;
        }
        selectNone();
        selected = key;
        row.select(true);
        onSelect.accept(row.item());
    }

    /** Marks no row any more. */
    public final void selectNone() {
        if (selected != null && rows.containsKey(selected)) {
            rows.get(selected).select(false);
        }
        selected = null;
        held = false;
    }

    /** Selects what the person chose. */
    private void take(UUID key) {
        select(key);
        hold();
    }

    private void choose(UUID key, boolean on) {
        R row = rows.get(key);
        if (row == null || row.isGone() || !row.isChoosable()) {
            return;
        }
        if (on) {
            chosen.add(key);
        } else {
            chosen.remove(key);
        }
        row.choose(on);
        onChoose.run();
    }

    private void press(String pressed) {
        switch (pressed) {
            case "j" -> step(1);
            case "k" -> step(-1);
            case "x" -> {
                if (selected != null) {
                    choose(selected, !chosen.contains(selected));
                }
            }
            default -> {
                // The browser sends only what data-keys names.
            }
        }
    }

    private boolean step(int by) {
        List<UUID> order = new ArrayList<>(rows.keySet());
        int at = selected == null ? (by > 0 ? -1 : order.size()) : order.indexOf(selected);
        for (int next = at + by; next >= 0 && next < order.size(); next += by) {
            if (!rows.get(order.get(next)).isGone()) {
                take(order.get(next));
                getElement()
                        .executeJs(
                                "this.querySelector('[data-row=\"' + $0 + '\"]')?.scrollIntoView({block: 'nearest'})",
                                order.get(next).toString());
                return true;
            }
        }
        return false;
    }

    private static UUID key(String text) {
        return UUID.fromString(text);
    }
}
