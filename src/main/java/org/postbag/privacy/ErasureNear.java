package org.postbag.privacy;

import org.postbag.kernel.CaseId;
import org.postbag.kernel.OfficeId;

/** A closed case will be erased in 30 days (law.md RT-14). */
public record ErasureNear(OfficeId office, CaseId caseId) {}
