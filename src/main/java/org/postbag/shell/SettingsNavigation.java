package org.postbag.shell;

import java.util.List;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Role;
import org.postbag.uikit.NavigationGroup;
import org.postbag.uikit.NavigationItem;
import org.postbag.uikit.NavigationSource;
import org.postbag.uikit.PbIcon;
import org.springframework.stereotype.Component;

/** The way to the office's settings, for managers. */
@Component
class SettingsNavigation implements NavigationSource {

    private final CurrentStaff staff;

    SettingsNavigation(CurrentStaff staff) {
        this.staff = staff;
    }

    @Override
    public List<NavigationItem> items() {
        return staff.has(Role.MANAGER)
                ? List.of(new NavigationItem(NavigationGroup.OFFICE, 60, "Settings", PbIcon.COG, SettingsView.ROUTE))
                : List.of();
    }
}
