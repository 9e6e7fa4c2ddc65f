package org.postbag.workflow;

import java.util.Optional;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.OfficeId;

/**
 * Something to be done appeared, changed or went. Published in the transaction of the change; what touches screens listens after its
 * commit.
 *
 * @param caseId the case it is about; empty for what is on no case, such as a message nobody has sorted
 */
public record WorkChanged(OfficeId office, Optional<CaseId> caseId) {

    /** Work on a case. */
    public WorkChanged(OfficeId office, CaseId caseId) {
        this(office, Optional.of(caseId));
    }

    /** Work that is on no case. */
    public WorkChanged(OfficeId office) {
        this(office, Optional.empty());
    }
}
