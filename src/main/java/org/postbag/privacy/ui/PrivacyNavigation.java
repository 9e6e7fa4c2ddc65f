package org.postbag.privacy.ui;

import java.util.List;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Role;
import org.postbag.uikit.NavigationGroup;
import org.postbag.uikit.NavigationItem;
import org.postbag.uikit.NavigationSource;
import org.postbag.uikit.PbIcon;
import org.springframework.stereotype.Component;

/** The way to the registers of privacy, for managers and compliance officers. */
@Component
class PrivacyNavigation implements NavigationSource {

    static final String ERASURES = "staff/erasures";
    static final String DISCLOSURES = "staff/disclosures";

    private final CurrentStaff staff;

    PrivacyNavigation(CurrentStaff staff) {
        this.staff = staff;
    }

    @Override
    public List<NavigationItem> items() {
        return staff.has(Role.COMPLIANCE) || staff.has(Role.MANAGER)
                ? List.of(
                        new NavigationItem(NavigationGroup.OFFICE, 68, "Disclosures", PbIcon.SHIELD, DISCLOSURES),
                        new NavigationItem(NavigationGroup.OFFICE, 70, "Erasures", PbIcon.SHIELD, ERASURES))
                : List.of();
    }
}
