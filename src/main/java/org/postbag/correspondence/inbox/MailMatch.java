package org.postbag.correspondence.inbox;

import java.util.Optional;
import org.postbag.kernel.CaseId;

/**
 * Where a mail seems to belong.
 *
 * @param caseId the case it points to; empty for a new enquiry
 * @param doubt why a person has to decide
 */
record MailMatch(Optional<CaseId> caseId, Optional<ReviewReason> doubt) {

    static MailMatch none() {
        return new MailMatch(Optional.empty(), Optional.empty());
    }
}
