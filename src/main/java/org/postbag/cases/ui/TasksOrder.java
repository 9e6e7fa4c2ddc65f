package org.postbag.cases.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.postbag.cases.WorkSort;
import org.postbag.cases.WorkSort.Property;
import org.postbag.uikit.PbIcon;

/** The order of the task list, in up to three levels. */
class TasksOrder extends Div {

    private static final Map<Property, String> WORDS = Map.of(
            Property.DUE, "Due date",
            Property.CREATED, "Arrival",
            Property.PRIORITY, "Urgency",
            Property.REFERENCE, "Reference",
            Property.CONSTITUENT, "Constituent",
            Property.CATEGORY, "Category");

    private final NativeButton button = new NativeButton();
    private final List<Level> levels = List.of(new Level("First by"), new Level("Then by"), new Level("Finally by"));
    private final Consumer<List<WorkSort>> onChange;
    private boolean filling;

    TasksOrder(Consumer<List<WorkSort>> onChange) {
        this.onChange = onChange;
        button.addClassNames("pb-button", "small", "tertiary");
        Div panel = new Div();
        panel.addClassName("pb-order");
        levels.forEach(panel::add);
        Popover popover = new Popover(panel);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAutofocus(true);
        popover.setModal(true);
        popover.setAriaLabel("Order of the list");
        addClassName("pb-push");
        add(button, popover);
    }

    /** Shows the order that the address says; empty means by due date. */
    void show(List<WorkSort> sorts) {
        List<WorkSort> shown = sorts.isEmpty() ? List.of(new WorkSort(Property.DUE, false)) : sorts;
        filling = true;
        try {
            for (int i = 0; i < levels.size(); i++) {
                levels.get(i).show(i < shown.size() ? shown.get(i) : null);
            }
        } finally {
            filling = false;
        }
        button.removeAll();
        String words = WORDS.get(shown.get(0).property()).toLowerCase(Locale.UK);
        button.add(
                PbIcon.LIST.create(),
                new Span("By " + words + (shown.size() > 1 ? " +" + (shown.size() - 1) : "")),
                PbIcon.DOWN.create());
    }

    private void changed() {
        if (filling) {
            return;
        }
        List<WorkSort> sorts = new ArrayList<>();
        Set<Property> seen = new HashSet<>();
        for (Level level : levels) {
            Property property = level.property.getValue();
            if (property != null && seen.add(property)) {
                sorts.add(new WorkSort(property, level.descending.getValue()));
            }
        }
        onChange.accept(sorts.equals(List.of(new WorkSort(Property.DUE, false))) ? List.of() : sorts);
    }

    private final class Level extends Div {
        private final Select<Property> property = new Select<>();
        private final Checkbox descending = new Checkbox("Last first");

        private Level(String label) {
            addClassName("pb-line");
            getElement().setAttribute("role", "group").setAttribute("aria-label", label);
            property.setLabel(label);
            property.setItems(Property.values());
            property.setItemLabelGenerator(value -> value == null ? "Nothing" : WORDS.get(value));
            property.setEmptySelectionAllowed(true);
            property.setEmptySelectionCaption("Nothing");
            property.addValueChangeListener(change -> changed());
            descending.addValueChangeListener(change -> changed());
            add(property, descending);
        }

        private void show(@org.jspecify.annotations.Nullable WorkSort sort) {
            property.setValue(sort == null ? null : sort.property());
            descending.setValue(sort != null && sort.descending());
        }
    }
}
