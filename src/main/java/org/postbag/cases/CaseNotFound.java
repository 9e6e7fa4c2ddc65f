package org.postbag.cases;

import org.postbag.kernel.Refusal;

/** No such case in this office. */
public class CaseNotFound extends Refusal {

    CaseNotFound(String reference) {
        super("There is no case " + reference + " in this office.");
    }
}
