package org.postbag.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What can be done with several tasks at once; shown while any is chosen. */
class TasksBar extends Div {

    private final Span count = new Span();
    private final Button assign = new Button();

    TasksBar(boolean mayGive, Runnable onAssign, Runnable onAll, Runnable onNone) {
        addClassNames("pb-foot", "pb-bulk");
        count.addClassName("pb-strong");
        count.getElement().setAttribute("role", "status");
        assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        assign.addClickListener(click -> onAssign.run());
        assign.setVisible(mayGive);
        Button all = new Button("All shown", click -> onAll.run());
        Button none = new Button("None", click -> onNone.run());
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        all.setAriaLabel("Select all shown");
        none.setAriaLabel("Select none");
        add(count, assign, all, none);
        show(0);
    }

    void show(int chosen) {
        setVisible(chosen > 0);
        count.setText(chosen + " selected");
        assign.setText("Assign " + (chosen == 1 ? "1 task" : chosen + " tasks"));
    }
}
