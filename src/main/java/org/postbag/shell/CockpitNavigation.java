package org.postbag.shell;

import java.util.List;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Role;
import org.postbag.uikit.NavigationGroup;
import org.postbag.uikit.NavigationItem;
import org.postbag.uikit.NavigationSource;
import org.postbag.uikit.PbIcon;
import org.springframework.stereotype.Component;

/** The way to Cockpit for those who watch the clocks, and to the operator's page for the operator. */
@Component
class CockpitNavigation implements NavigationSource {

    private final CurrentStaff staff;

    CockpitNavigation(CurrentStaff staff) {
        this.staff = staff;
    }

    @Override
    public List<NavigationItem> items() {
        if (staff.has(Role.COMPLIANCE) || staff.has(Role.MANAGER)) {
            return List.of(new NavigationItem(
                    NavigationGroup.OFFICE, 80, "Clocks in Cockpit", PbIcon.CLOCK, "/camunda/app/cockpit/default/"));
        }
        if (staff.has(Role.OPERATOR)) {
            return List.of(
                    new NavigationItem(NavigationGroup.OFFICE, 90, "Installation", PbIcon.COG, OperatorView.ROUTE));
        }
        return List.of();
    }
}
