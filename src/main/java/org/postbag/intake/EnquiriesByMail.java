package org.postbag.intake;

import java.util.Map;
import java.util.Optional;
import org.postbag.cases.Channel;
import org.postbag.constituents.ContactDetails;
import org.postbag.correspondence.LetterByMail;
import org.postbag.correspondence.spi.MailEnquiries;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes letters that came by e-mail into enquiries: triage finds out what they are about and where the person lives. */
@Component
class EnquiriesByMail implements MailEnquiries {

    /** Until somebody has read it. */
    private static final String CATEGORY = "other";

    private final Enquiries enquiries;

    EnquiriesByMail(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseId open(LetterByMail letter) {
        CaseId caseId = new CaseId(Ids.next());
        ContactDetails contact = new ContactDetails(
                letter.from(),
                letter.writer(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        String text = letter.text().isBlank() ? letter.subject() : letter.text();
        enquiries.open(caseId, new NewEnquiry(Channel.EMAIL, contact, CATEGORY, text, Map.of()), letter);
        return caseId;
    }
}
