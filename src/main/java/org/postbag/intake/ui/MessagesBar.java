package org.postbag.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What can be done with several messages at once; shown while any is chosen. */
class MessagesBar extends Div {

    private final Span count = new Span();
    private final Button aside = new Button();
    private final Button merge = new Button("Merge into one case");

    MessagesBar(Runnable onNotCasework, Runnable onMerge, Runnable onAll, Runnable onNone) {
        addClassNames("pb-foot", "pb-bulk");
        count.addClassName("pb-strong");
        count.getElement().setAttribute("role", "status");
        aside.addThemeVariants(ButtonVariant.LUMO_SMALL);
        aside.addClickListener(click -> onNotCasework.run());
        merge.addThemeVariants(ButtonVariant.LUMO_SMALL);
        merge.addClickListener(click -> onMerge.run());
        merge.setDisableOnClick(true);
        Button all = new Button("All shown", click -> onAll.run());
        Button none = new Button("None", click -> onNone.run());
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        all.setAriaLabel("Select all shown");
        none.setAriaLabel("Select none");
        add(count, merge, aside, all, none);
        show(0);
    }

    final void show(int chosen) {
        setVisible(chosen > 0);
        count.setText(chosen + " selected");
        merge.setVisible(chosen > 1);
        merge.setEnabled(true);
        aside.setText("Not casework: " + (chosen == 1 ? "1 message" : chosen + " messages"));
    }
}
