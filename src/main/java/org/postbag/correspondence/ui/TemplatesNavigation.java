package org.postbag.correspondence.ui;

import java.util.List;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Role;
import org.postbag.uikit.NavigationGroup;
import org.postbag.uikit.NavigationItem;
import org.postbag.uikit.NavigationSource;
import org.postbag.uikit.PbIcon;
import org.springframework.stereotype.Component;

/** The way to the templates, for managers. */
@Component
public class TemplatesNavigation implements NavigationSource {

    static final String ROUTE = "staff/templates";

    private static final int BEFORE_FORMS = 35;

    private final CurrentStaff staff;

    TemplatesNavigation(CurrentStaff staff) {
        this.staff = staff;
    }

    @Override
    public List<NavigationItem> items() {
        return staff.has(Role.MANAGER)
                ? List.of(new NavigationItem(NavigationGroup.OFFICE, BEFORE_FORMS, "Templates", PbIcon.NOTE, ROUTE))
                : List.of();
    }
}
