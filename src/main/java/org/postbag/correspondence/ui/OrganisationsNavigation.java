package org.postbag.correspondence.ui;

import java.util.ArrayList;
import java.util.List;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Role;
import org.postbag.uikit.NavigationGroup;
import org.postbag.uikit.NavigationItem;
import org.postbag.uikit.NavigationSource;
import org.postbag.uikit.PbIcon;
import org.springframework.stereotype.Component;

/** The way to the organisations: the office's, and for the operator those of every office. */
@Component
public class OrganisationsNavigation implements NavigationSource {

    static final String ROUTE = "staff/organisations";
    static final String SHARED = "staff/operator/organisations";

    private static final int AFTER_CASES = 30;
    private static final int AFTER_THE_INSTALLATION = 95;

    private final CurrentStaff staff;

    OrganisationsNavigation(CurrentStaff staff) {
        this.staff = staff;
    }

    @Override
    public List<NavigationItem> items() {
        List<NavigationItem> items = new ArrayList<>();
        if (staff.principal().flatMap(person -> person.activeOffice()).isPresent()) {
            items.add(
                    new NavigationItem(NavigationGroup.CASEWORK, AFTER_CASES, "Organisations", PbIcon.BUILDING, ROUTE));
        }
        if (staff.has(Role.OPERATOR)) {
            items.add(new NavigationItem(
                    NavigationGroup.OFFICE, AFTER_THE_INSTALLATION, "Organisations", PbIcon.BUILDING, SHARED));
        }
        return items;
    }
}
