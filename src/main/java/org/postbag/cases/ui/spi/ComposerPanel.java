package org.postbag.cases.ui.spi;

import com.vaadin.flow.component.Component;
import org.postbag.cases.ui.spi.CaseComposer.Situation;

/** The lower part of the case page, where one writes. */
public interface ComposerPanel {

    /** What is put on the page. */
    Component component();

    /** Whether the signed-in person has written something to the resident that was not sent. */
    boolean hasUnsentReply();

    /** The case has changed. Nothing that is being typed is lost. */
    void refresh(Situation situation);
}
