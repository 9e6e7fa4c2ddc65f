package org.postbag.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.postbag.kernel.Refusal;
import org.postbag.uikit.EmptyState.Drawing;
import org.postbag.uikit.Incident;
import org.springframework.http.HttpStatus;

/** A screen that could not be opened: because it was refused, because the database is away, or because we failed. */
@AnonymousAllowed
class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Exception problem = parameter.getException();
        boolean resident = event.getLocation().getPath().startsWith("o/");
        Optional<Refusal> refusal = Incident.refusalIn(problem);
        if (refusal.isPresent()) {
            show(
                    Drawing.ENVELOPE,
                    ErrorWords.FAILED,
                    refusal.get().getMessage(),
                    resident ? tryAgain() : backToTasks(true));
            return HttpStatus.CONFLICT.value();
        }
        if (Incident.isRecordsAway(problem)) {
            show(
                    Drawing.TORN,
                    "Postbag cannot reach its records at the moment",
                    "The fault is ours, and nothing that was sent is lost. Try again in a minute.",
                    tryAgain());
            return HttpStatus.SERVICE_UNAVAILABLE.value();
        }
        show(
                Drawing.TORN,
                ErrorWords.FAILED,
                "The fault is ours, and nothing was changed.",
                resident ? new Component[] {tryAgain()} : new Component[] {tryAgain(), backToTasks(false)});
        showNumber(resident ? "the office" : "your manager", Incident.log(problem));
        return HttpStatus.INTERNAL_SERVER_ERROR.value();
    }
}
