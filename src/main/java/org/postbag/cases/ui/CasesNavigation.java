package org.postbag.cases.ui;

import com.vaadin.flow.component.UI;

/** The addresses of the screens about cases. */
public final class CasesNavigation {

    /** The list of all cases. */
    public static final String CASES = "staff/cases";

    /** Where a new case is taken down. */
    public static final String NEW_CASE = "staff/cases/new";

    private CasesNavigation() {}

    /** The address of a case's page, below the application. */
    public static String pathOf(String reference) {
        return CASES + "/" + reference;
    }

    /** Shows a case. */
    public static void open(UI ui, String reference) {
        ui.navigate(pathOf(reference));
    }
}
