package org.postbag.workflow;

import org.postbag.kernel.CaseId;
import org.postbag.kernel.OfficeId;

/**
 * A task appeared, changed or went. Published in the transaction of the change; what touches screens listens after its commit.
 */
public record WorkChanged(OfficeId office, CaseId caseId) {}
