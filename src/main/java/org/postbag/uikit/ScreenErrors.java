package org.postbag.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Shows what went wrong on a screen: a refusal in its own words, anything else neutrally with a number. */
@Component
class ScreenErrors implements VaadinServiceInitListener, ErrorHandler {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        String words = sentenceFor(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.accessSynchronously(() -> Notices.refused(words));
        }
    }

    static String sentenceFor(Throwable problem) {
        return Incident.refusalIn(problem)
                .map(Throwable::getMessage)
                .orElseGet(() -> Incident.isRecordsAway(problem)
                        ? "Postbag cannot reach its records at the moment. Try again in a minute; what you typed is still here."
                        : "That did not work, and the fault is ours. Try again. If it happens again, tell your manager this number: "
                                + Incident.log(problem));
    }
}
