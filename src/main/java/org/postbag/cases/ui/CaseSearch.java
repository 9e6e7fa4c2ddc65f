package org.postbag.cases.ui;

import java.util.List;
import java.util.Set;
import org.postbag.cases.CaseRegister;
import org.postbag.uikit.GlobalSearch;
import org.postbag.uikit.PbIcon;
import org.springframework.stereotype.Component;

/**
 * The search of the frame: cases by reference, title, the person they are about, and what letters say. A merged one leads to where it
 * goes on.
 */
@Component
class CaseSearch implements GlobalSearch {

    private final CaseRegister register;

    CaseSearch(CaseRegister register) {
        this.register = register;
    }

    @Override
    public List<Hit> find(String words, int limit) {
        return register.find(words, Set.of(), 0, limit).stream()
                .map(found -> new Hit(
                        PbIcon.FOLDER,
                        found.title(),
                        found.constituentName() + ", " + found.reference()
                                + found.place().map(place -> ": " + place).orElse(""),
                        CasesNavigation.pathOf(found.goesOnAs().orElse(found.reference()))))
                .toList();
    }
}
