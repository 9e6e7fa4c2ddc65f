package org.postbag.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.postbag.offices.BankHolidays;
import org.postbag.offices.Installation;
import org.postbag.uikit.Dates;

/** The operator's page: the installation's health and figures, and no casework. */
@Route(OperatorView.ROUTE)
@PageTitle("Installation – Postbag")
@RolesAllowed("OPERATOR")
class OperatorView extends Div {

    static final String ROUTE = "staff/operator";

    OperatorView(Installation installation, BankHolidays holidays, Dates dates) {
        addClassNames("pb-page", "pb-take-down");
        add(
                new H1("Installation"),
                new Paragraph("You run this installation. You see its figures, and no casework: cases, letters and"
                        + " people belong to the offices."),
                new InstallationPanel(installation),
                new H2("Figures"),
                new UnorderedList(
                        item("/actuator/health", "Health", "whether the application and its database answer"),
                        item(
                                "/actuator/prometheus",
                                "Metrics",
                                "for Prometheus; asks for your email and password again"),
                        item("/actuator/info", "Version", "what is running")),
                new BankHolidayPanel(holidays, dates));
    }

    private static ListItem item(String address, String name, String words) {
        Anchor link = new Anchor(address, name);
        link.setRouterIgnore(true);
        ListItem item = new ListItem(link);
        item.add(": " + words);
        return item;
    }
}
