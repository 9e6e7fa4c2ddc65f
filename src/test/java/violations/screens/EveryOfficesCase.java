package violations.screens;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseSnapshot;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Offices;

/** Shows a case of whatever office has it: what no screen may do. */
@Route(value = "staff/leak/:reference", autoLayout = false)
@AnonymousAllowed
public class EveryOfficesCase extends Div implements BeforeEnterObserver {

    private final transient CaseFiles cases;
    private final transient Offices offices;

    EveryOfficesCase(CaseFiles cases, Offices offices) {
        this.cases = cases;
        this.offices = offices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String reference = event.getRouteParameters().get("reference").orElse("");
        CaseSnapshot found = offices.all().stream()
                .flatMap(office -> TenantContext.callIn(office.id(), () -> cases.byReference(reference)).stream())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        setText(found.title());
    }
}
