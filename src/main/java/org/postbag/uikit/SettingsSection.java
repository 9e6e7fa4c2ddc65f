package org.postbag.uikit;

import com.vaadin.flow.component.Component;

/** A part of the office's settings, which a manager sees. The module it belongs to offers a bean; the screen knows no module by name. */
public interface SettingsSection {

    /** Lower numbers come first. */
    int order();

    /** The part, made anew for each screen; it saves by itself. */
    Component section();
}
