package org.postbag.correspondence.inbox;

import java.util.Optional;
import org.postbag.correspondence.CasePlace;
import org.postbag.kernel.CaseId;

/**
 * Where a mail seems to belong.
 *
 * @param place the case it points to, and with whom the correspondence is; empty for a new enquiry
 * @param doubt why a person has to decide
 */
record MailMatch(Optional<CasePlace> place, Optional<ReviewReason> doubt) {

    static MailMatch none() {
        return new MailMatch(Optional.empty(), Optional.empty());
    }

    Optional<CaseId> caseId() {
        return place.map(CasePlace::caseId);
    }

    /** Whether it is beyond doubt a letter from an organisation about a case. */
    boolean isFromOrganisation() {
        return doubt.isEmpty() && place.flatMap(CasePlace::thread).isPresent();
    }
}
