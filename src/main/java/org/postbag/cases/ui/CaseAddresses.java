package org.postbag.cases.ui;

import org.postbag.cases.CaseFiles;
import org.postbag.offices.CurrentStaff;
import org.postbag.uikit.AddressCheck;
import org.springframework.stereotype.Component;

/** Knows before the page is built whether the office has the case of an address. */
@Component
class CaseAddresses implements AddressCheck {

    private static final String BELOW = CasesNavigation.CASES + "/";

    private final CaseFiles cases;
    private final CurrentStaff staff;

    CaseAddresses(CaseFiles cases, CurrentStaff staff) {
        this.cases = cases;
        this.staff = staff;
    }

    @Override
    public boolean exists(String path) {
        boolean asked = path.startsWith(BELOW)
                && !path.equals(CasesNavigation.NEW_CASE)
                && staff.principal().flatMap(person -> person.activeOffice()).isPresent();
        return !asked || cases.byReference(path.substring(BELOW.length())).isPresent();
    }
}
