package org.postbag.correspondence.ui;

import java.util.List;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Role;
import org.postbag.uikit.NavigationGroup;
import org.postbag.uikit.NavigationItem;
import org.postbag.uikit.NavigationSource;
import org.postbag.uikit.PbIcon;
import org.springframework.stereotype.Component;

/** The operator's way to the addresses that are nobody's own. */
@Component
public class RelaysNavigation implements NavigationSource {

    static final String ROUTE = "staff/operator/relays";

    private static final int AFTER_ORGANISATIONS = 96;

    private final CurrentStaff staff;

    RelaysNavigation(CurrentStaff staff) {
        this.staff = staff;
    }

    @Override
    public List<NavigationItem> items() {
        return staff.has(Role.OPERATOR)
                ? List.of(new NavigationItem(
                        NavigationGroup.OFFICE, AFTER_ORGANISATIONS, "Relay addresses", PbIcon.MAIL, ROUTE))
                : List.of();
    }
}
