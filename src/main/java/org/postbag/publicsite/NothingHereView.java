package org.postbag.publicsite;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.postbag.offices.Office;

/** Answers for every public address that leads nowhere; without it, strangers would be sent to the staff's sign-in page. */
@Route(value = "o/:office?/:rest*", autoLayout = false)
@AnonymousAllowed
class NothingHereView extends PublicPage {

    NothingHereView(PublicSite site) {
        super(site);
    }

    @Override
    void open(Office office, BeforeEnterEvent event) {
        showNothingHere(office);
    }
}
