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
        if (Incident.isVisitorGone(event.getThrowable())) {
            return;
        }
        UI ui = UI.getCurrent();
        String words = sentenceFor(event.getThrowable(), ui != null && isPublic(ui) ? "the office" : "your manager");
        if (ui != null) {
            ui.accessSynchronously(() -> Notices.refused(words));
        }
    }

    /** Residents have no manager to turn to. */
    private static boolean isPublic(UI ui) {
        return ui.getInternals().getActiveViewLocation().getPath().startsWith("o/");
    }

    static String sentenceFor(Throwable problem, String whomToTell) {
        return Incident.refusalIn(problem)
                .map(Throwable::getMessage)
                .orElseGet(() -> Incident.isRecordsAway(problem)
                        ? "Postbag cannot reach its records at the moment. Try again in a minute; what you typed is still here."
                        : "That did not work, and the fault is ours. Try again. If it happens again, tell " + whomToTell
                                + " this number: " + Incident.log(problem));
    }
}
