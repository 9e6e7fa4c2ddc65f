package org.postbag.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.postbag.uikit.EmptyState.Drawing;
import org.springframework.http.HttpStatus;

/** A screen that the person's role does not include. */
@AnonymousAllowed
class DeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        show(Drawing.ENVELOPE, ErrorWords.DENIED, ErrorWords.ASK_MANAGER, backToTasks(true));
        return HttpStatus.FORBIDDEN.value();
    }
}
