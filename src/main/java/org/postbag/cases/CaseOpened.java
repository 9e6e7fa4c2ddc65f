package org.postbag.cases;

import org.postbag.kernel.CaseId;
import org.postbag.kernel.OfficeId;

/** A case was opened. */
public record CaseOpened(OfficeId office, CaseId caseId) {}
