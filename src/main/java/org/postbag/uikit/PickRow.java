package org.postbag.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link PickList}. It is built from the ordinary parts and sent as finished HTML: fifty rows of components would
 * weigh a megabyte in every session. The parts escape what they are given.
 *
 * @param <T> what the row stands for
 */
public abstract class PickRow<T> extends ListItem {

    /** Attribute with the row's key, by which the list knows what was clicked. */
    static final String KEY = "data-row";

    private final UUID key;
    private T item;
    private boolean selected;
    private boolean chosen;
    private @Nullable String gone;
    private @Nullable String sent;

    /** The subclass draws the row once it is made. */
    protected PickRow(UUID key, T item) {
        this.key = key;
        this.item = item;
        addClassName("pb-row");
        getElement().setAttribute(KEY, key.toString());
    }

    /** What the row stands for. */
    public final T item() {
        return item;
    }

    /** Whether it is done or belongs elsewhere, and only keeps its place. */
    public final boolean isGone() {
        return gone != null;
    }

    /** Shows the thing as it is now, in its place. */
    public void update(T now) {
        item = now;
        gone = null;
        draw();
    }

    /**
     * The thing is done or belongs elsewhere; it stays in its place until the list is read again.
     *
     * @param why what is said in its row, unless something was said before
     */
    public final void leave(String why) {
        gone = gone == null ? why : gone;
        draw();
    }

    final UUID key() {
        return key;
    }

    final void select(boolean on) {
        selected = on;
        draw();
    }

    final void choose(boolean on) {
        chosen = on;
        draw();
    }

    /** Whether it can be chosen together with others. */
    protected boolean isChoosable() {
        return true;
    }

    /** What tells it from the other rows, read aloud for its checkbox. */
    protected abstract String name();

    /** What is seen of it. Its link to follow has the class {@code pb-row-do}. */
    protected abstract Component body();

    /** Whether it is the one that is shown beside the list. */
    protected final boolean isSelected() {
        return selected;
    }

    /** Why it is gone; empty while it is not. */
    protected final Optional<String> gone() {
        return Optional.ofNullable(gone);
    }

    /** Shows what has changed; nothing if nothing has. */
    protected final void draw() {
        Component first = isChoosable() ? check() : new Span();
        String html = first.getElement().getOuterHTML() + body().getElement().getOuterHTML();
        if (!Objects.equals(sent, html)) {
            sent = html;
            getElement().setProperty("innerHTML", html);
        }
        setClassName("is-selected", selected);
        setClassName("is-gone", gone != null);
    }

    private Input check() {
        Input check = new Input();
        check.addClassName("pb-check");
        check.getElement().setAttribute("type", "checkbox").setAttribute("aria-label", "Select: " + name());
        if (chosen) {
            check.getElement().setAttribute("checked", true);
        }
        if (gone != null) {
            check.getElement().setAttribute("disabled", true);
        }
        return check;
    }
}
