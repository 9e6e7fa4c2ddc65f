package org.postbag.correspondence;

import org.postbag.kernel.CaseId;
import org.postbag.kernel.PersonalDataHolder;
import org.springframework.stereotype.Component;

/** Erases letters, drafts, private links and reply addresses of a case. */
@Component
class CorrespondenceRecords implements PersonalDataHolder {

    private final Messages messages;
    private final Drafts drafts;
    private final Tracking tracking;
    private final ReplyAddresses replyAddresses;

    CorrespondenceRecords(Messages messages, Drafts drafts, Tracking tracking, ReplyAddresses replyAddresses) {
        this.messages = messages;
        this.drafts = drafts;
        this.tracking = tracking;
        this.replyAddresses = replyAddresses;
    }

    @Override
    public String holds() {
        return "letters";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public int erase(CaseId caseId) {
        return messages.deleteByCaseId(caseId.value())
                + drafts.erase(caseId)
                + tracking.revokeAll(caseId)
                + replyAddresses.erase(caseId);
    }

    @Override
    public int remaining(CaseId caseId) {
        return messages.countByCaseId(caseId.value())
                + drafts.countOf(caseId)
                + tracking.countOf(caseId)
                + replyAddresses.countOf(caseId);
    }
}
