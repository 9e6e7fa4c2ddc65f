package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything on a case, oldest first, opened at the newest. When the case changes only what differs is touched, so that neither
 * the reader's place nor what is being typed in a task's form is lost.
 */
class TimelinePanel extends Div {

    /** Shows the newest letter or note from its beginning, or, where all after it fits, the end. */
    private static final String TO_NEWEST =
            """
            const box = this;
            const go = () => {
              const items = box.querySelectorAll(':scope > ol > li');
              const last = [...items].reverse().find(item => item.querySelector('.pb-letter, .pb-note')) || items[items.length - 1];
              if (last) { box.scrollTop = last.offsetTop - box.offsetTop - 16; }
            };
            requestAnimationFrame(() => { go(); requestAnimationFrame(go); });
            """;

    private final OrderedList list = new OrderedList();
    private final transient Map<String, Shown> rows = new HashMap<>();

    TimelinePanel() {
        addClassName("pb-scroll");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Everything on this case");
        getElement().setAttribute("tabindex", "0");
        list.addClassName("pb-timeline");
        add(list);
    }

    /** Shows these rows in this order; those shown already stay as they are unless they have changed. */
    void show(List<TimelineRow> wanted) {
        Set<String> keys = new HashSet<>();
        wanted.forEach(row -> keys.add(row.key()));
        rows.entrySet().removeIf(shown -> {
            boolean gone = !keys.contains(shown.getKey());
            if (gone) {
                list.remove(shown.getValue().component());
            }
            return gone;
        });
        int place = 0;
        for (TimelineRow row : wanted) {
            put(row, place++);
        }
    }

    int size() {
        return rows.size();
    }

    void openAtNewest() {
        getElement().executeJs(TO_NEWEST);
    }

    private void put(TimelineRow row, int place) {
        Shown shown = rows.get(row.key());
        Component component;
        if (shown != null && (shown.state().equals(row.state()) || row.update(shown.component()))) {
            component = shown.component();
        } else {
            if (shown != null) {
                list.remove(shown.component());
            }
            component = row.create();
        }
        if (list.getElement().indexOfChild(component.getElement()) != place) {
            list.getElement().insertChild(place, component.getElement());
        }
        rows.put(row.key(), new Shown(row.state(), component));
    }

    private record Shown(Object state, Component component) {}
}
