package org.postbag.cases.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeButton;
import org.postbag.uikit.PbIcon;

/** A filter that narrows, with the cross that takes it away. Gone when it does not narrow. */
class TasksTag extends NativeButton {

    TasksTag(Runnable onClear) {
        addClassNames("pb-chip", "is-on");
        addClickListener(click -> onClear.run());
        setVisible(false);
    }

    /** @param chosen what is chosen, in words; empty when the filter does not narrow */
    void show(String chosen) {
        setVisible(!chosen.isEmpty());
        removeAll();
        add(new Text(chosen), PbIcon.X.create());
        getElement().setAttribute("aria-label", "Take away the filter: " + chosen);
    }
}
