package org.postbag.correspondence;

import java.util.Optional;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Language;

/** Whom the letters of a case go to. */
interface CaseAddressBook {

    /** The case and its constituent, or empty if the case has been erased. */
    Optional<CaseContact> find(CaseId id);

    /** Puts the constituent's e-mail address right; it counts as one that takes mail. */
    void correct(CaseId id, EmailAddress address);

    /** Mail to this address of the constituent comes back. */
    void markBad(CaseId id, EmailAddress address);

    /** Mail to this address of the constituent arrives. */
    void markGood(CaseId id, EmailAddress address);

    /** Writes to the constituent in this language from now on. */
    void writeIn(CaseId id, Language language);
}
