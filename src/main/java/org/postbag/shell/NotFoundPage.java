package org.postbag.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.postbag.uikit.EmptyState.Drawing;
import org.springframework.http.HttpStatus;

/** An address that leads nowhere. */
@AnonymousAllowed
class NotFoundPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        boolean staff = event.getLocation().getPath().startsWith("staff");
        show(
                Drawing.ENVELOPE,
                ErrorWords.NOT_FOUND,
                ErrorWords.CHECK_ADDRESS,
                staff ? new Component[] {backToTasks(true)} : new Component[0]);
        return HttpStatus.NOT_FOUND.value();
    }
}
