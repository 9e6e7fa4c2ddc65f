package org.postbag.privacy.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.StaffDirectory;
import org.postbag.offices.StaffMember;
import org.postbag.privacy.Disclosure;
import org.postbag.privacy.Disclosures;
import org.postbag.uikit.Dates;
import org.postbag.uikit.EmptyState;
import org.postbag.uikit.EmptyState.Drawing;

/** The disclosure register: what of which case has gone to whom, latest first (law.md DS-21). */
@Route(PrivacyNavigation.DISCLOSURES)
@PageTitle("Disclosures – Postbag")
@RolesAllowed({"MANAGER", "COMPLIANCE"})
class DisclosuresView extends Div {

    DisclosuresView(Disclosures disclosures, StaffDirectory directory, Dates dates) {
        addClassName("pb-register");
        Paragraph about =
                new Paragraph("What has gone to organisations about people who asked for help, written down when each"
                        + " letter leaves. Whoever is named here is told when something turns out wrong or is erased on request."
                        + " An entry goes with its case.");
        about.addClassNames("pb-quiet", "pb-small");
        Header head = new Header(new Div(new H1("Disclosures"), about));
        head.addClassName("pb-head");
        Map<StaffId, String> names = directory.membersOf(TenantContext.require()).stream()
                .collect(Collectors.toMap(StaffMember::id, StaffMember::fullName));
        DisclosureRows rows = new DisclosureRows(names, dates);
        Grid<Disclosure> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", "Disclosures");
        grid.addComponentColumn(rows::row).setKey("disclosure");
        grid.setItems(query -> disclosures.list(query.getOffset(), query.getLimit()).stream());
        grid.setEmptyStateComponent(new EmptyState(
                Drawing.TRAY,
                "Nothing has gone to anybody yet",
                "When a letter to an organisation leaves, what went along with it is listed here."));
        add(head, grid);
    }
}
