package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import org.postbag.uikit.PbIcon;

/** A filter as a chip: closed it opens its choices; with something chosen it is filled, and its cross takes the choice away. */
class TasksChip extends Div {

    private final String name;
    private final PbIcon opens;
    private final NativeButton button = new NativeButton();
    private final NativeButton clear = new NativeButton();

    TasksChip(String name, Component choices, Runnable onClear) {
        this(name, PbIcon.DOWN, choices, () -> {}, onClear);
    }

    /** @param onOpen reads the choices when they are about to be seen */
    TasksChip(String name, PbIcon opens, Component choices, Runnable onOpen, Runnable onClear) {
        this.name = name;
        this.opens = opens;
        addClassName("pb-chip-pair");
        button.addClassName("pb-chip");
        clear.addClassNames("pb-chip", "is-on", "pb-chip-clear");
        clear.add(PbIcon.X.create());
        clear.addClickListener(click -> onClear.run());
        Popover popover = new Popover(choices);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAutofocus(true);
        popover.setModal(true);
        popover.setAriaLabel("Filter by " + name.toLowerCase(java.util.Locale.UK));
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                onOpen.run();
            }
        });
        add(button, clear, popover);
        show("");
    }

    /** @param chosen what is chosen, in words; empty when the filter does not narrow */
    final void show(String chosen) {
        boolean on = !chosen.isEmpty();
        button.removeAll();
        if (on) {
            button.add(chosen);
        } else if (opens == PbIcon.PLUS) {
            button.add(opens.create(), new Text(name));
        } else {
            button.add(new Text(name), opens.create());
        }
        button.setClassName("is-on", on);
        button.getElement().setAttribute("aria-pressed", String.valueOf(on));
        if (on) {
            button.getElement().setAttribute("aria-label", name + ": " + chosen);
        } else {
            button.getElement().removeAttribute("aria-label");
        }
        clear.setVisible(on);
        clear.getElement().setAttribute("aria-label", "Take away the filter: " + chosen);
    }
}
