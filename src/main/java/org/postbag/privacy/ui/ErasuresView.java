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
import org.postbag.privacy.CertificateDetails;
import org.postbag.privacy.Erasure;
import org.postbag.uikit.Dates;
import org.postbag.uikit.EmptyState;
import org.postbag.uikit.EmptyState.Drawing;

/** The proofs of erasure that the office can show, newest first (law.md RT-12). */
@Route(PrivacyNavigation.ERASURES)
@PageTitle("Erasures – Postbag")
@RolesAllowed({"MANAGER", "COMPLIANCE"})
class ErasuresView extends Div {

    ErasuresView(Erasure erasure, Dates dates) {
        addClassName("pb-register");
        Paragraph about =
                new Paragraph("What was erased when its time was over, and that nothing of it was left. A proof"
                        + " names nobody. Backups forget a case 35 days after it was erased.");
        about.addClassNames("pb-quiet", "pb-small");
        Header head = new Header(new Div(new H1("Erasures"), about));
        head.addClassName("pb-head");
        CertificateRows rows = new CertificateRows(dates);
        Grid<CertificateDetails> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", "Erasures");
        grid.addComponentColumn(rows::row).setKey("proof");
        grid.setItems(query -> erasure.certificates(query.getOffset(), query.getLimit()).stream());
        grid.setEmptyStateComponent(new EmptyState(
                Drawing.TRAY,
                "Nothing has been erased yet",
                "Twelve months after a case is closed it is erased, and the proof is listed here."));
        add(head, grid);
    }
}
