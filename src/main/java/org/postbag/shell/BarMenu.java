package org.postbag.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/**
 * A button of the bar that opens a small panel. Not Vaadin's menu bar: its open items bear an attribute that their role does not
 * allow (axe: aria-allowed-attr).
 */
class BarMenu extends Div {

    private final NativeButton button = new NativeButton();
    private final Popover panel = new Popover();
    private final Div items = new Div();

    /** @param name what the button is called */
    BarMenu(String name, PopoverPosition position, Component... face) {
        button.add(face);
        button.getElement().setAttribute("aria-label", name);
        items.addClassName("pb-menu");
        panel.setTarget(button);
        panel.setPosition(position);
        panel.setAutofocus(true);
        panel.setModal(true);
        panel.setAriaLabel(name);
        panel.add(items);
        add(button, panel);
    }

    NativeButton button() {
        return button;
    }

    void item(Component... item) {
        items.add(item);
    }

    /** A line that does something and closes the panel. */
    void action(String words, Runnable act) {
        NativeButton line = new NativeButton(words, click -> {
            panel.close();
            act.run();
        });
        line.addClassName("pb-menu-action");
        items.add(line);
    }
}
