package org.postbag.correspondence;

import java.util.Optional;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;

/** Whom the letters of a case go to. */
interface CaseAddressBook {

    /** The case and its constituent, or empty if the case has been erased. */
    Optional<CaseContact> find(CaseId id);

    /** Puts the constituent's e-mail address right. */
    void correct(CaseId id, EmailAddress address);
}
