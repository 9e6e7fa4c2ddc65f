package org.postbag.workflow.ui;

import java.util.List;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Role;
import org.postbag.uikit.NavigationGroup;
import org.postbag.uikit.NavigationItem;
import org.postbag.uikit.NavigationSource;
import org.postbag.uikit.PbIcon;
import org.springframework.stereotype.Component;

/** The way to the forms, for managers. */
@Component
public class FormsNavigation implements NavigationSource {

    static final String ROUTE = "staff/forms";

    private final CurrentStaff staff;

    FormsNavigation(CurrentStaff staff) {
        this.staff = staff;
    }

    @Override
    public List<NavigationItem> items() {
        return staff.has(Role.MANAGER)
                ? List.of(new NavigationItem(NavigationGroup.OFFICE, 40, "Forms", PbIcon.LIST, ROUTE))
                : List.of();
    }
}
