package org.postbag.cases.ui;

import java.util.ArrayList;
import java.util.List;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.uikit.Strip;

/** What somebody should know before a case is closed. */
final class ClosingWarnings {

    private ClosingWarnings() {}

    /**
     * @param person whom the case is about
     * @param unsent whether a reply has been written that was not sent
     */
    static List<Strip> of(ConstituentDetails person, boolean unsent) {
        List<Strip> warnings = new ArrayList<>();
        if (unsent) {
            warnings.add(Strip.warning(
                    "Your reply has not been sent.",
                    "It stays as a draft, and is there again when the case is reopened."));
        }
        if (person.emailFails()) {
            warnings.add(untold("Email to " + person.fullName() + " comes back."));
        } else if (person.email().isEmpty()) {
            warnings.add(untold("No email address of " + person.fullName() + " is known."));
        }
        return warnings;
    }

    private static Strip untold(String why) {
        return Strip.warning("Nobody is told by email.", why + " Phone, or write by post.");
    }
}
