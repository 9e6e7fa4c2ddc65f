package org.postbag.cases.ui;

import java.util.List;
import org.postbag.offices.CurrentStaff;
import org.postbag.uikit.NavigationGroup;
import org.postbag.uikit.NavigationItem;
import org.postbag.uikit.NavigationSource;
import org.postbag.uikit.PbIcon;
import org.springframework.stereotype.Component;

/** The link to all cases. */
@Component
class CasesMenu implements NavigationSource {

    private static final int AFTER_MESSAGES = 20;

    private final CurrentStaff staff;

    CasesMenu(CurrentStaff staff) {
        this.staff = staff;
    }

    @Override
    public List<NavigationItem> items() {
        boolean reads =
                staff.principal().flatMap(person -> person.activeOffice()).isPresent();
        return reads
                ? List.of(new NavigationItem(
                        NavigationGroup.CASEWORK, AFTER_MESSAGES, "Cases", PbIcon.FOLDER, CasesNavigation.CASES))
                : List.of();
    }
}
