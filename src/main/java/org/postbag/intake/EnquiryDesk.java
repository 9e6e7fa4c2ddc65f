package org.postbag.intake;

import org.postbag.offices.Permissions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enquiries that staff take down: by phone, by letter, at a surgery. */
@Service
public class EnquiryDesk {

    private final Enquiries enquiries;

    EnquiryDesk(Enquiries enquiries) {
        this.enquiries = enquiries;
    }

    /**
     * Opens a case for somebody who called, wrote or came.
     *
     * @param idempotencyKey names this act, so that a double click opens one case
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public Receipt open(NewEnquiry enquiry, String idempotencyKey) {
        return enquiries.submit(enquiry, idempotencyKey);
    }
}
