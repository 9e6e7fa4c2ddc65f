package org.postbag.correspondence.spi;

import org.postbag.correspondence.LetterByMail;
import org.postbag.kernel.CaseId;

/** Makes a letter that belongs to no case into an enquiry of the bound office. */
public interface MailEnquiries {

    /** Opens the case of the enquiry in the running transaction. */
    CaseId open(LetterByMail letter);
}
