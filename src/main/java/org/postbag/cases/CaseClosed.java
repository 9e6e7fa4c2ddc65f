package org.postbag.cases;

import org.postbag.kernel.CaseId;

/** A case has been closed; published in the transaction that does it. */
public record CaseClosed(CaseId caseId) {}
