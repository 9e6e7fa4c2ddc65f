package org.postbag.intake;

import java.util.Map;
import java.util.Optional;
import org.postbag.cases.Channel;
import org.postbag.kernel.TenantContext;
import org.postbag.workflow.forms.FormCatalogue;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormResult;
import org.postbag.workflow.forms.FormValidator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a draft into an enquiry, in one transaction: the draft is taken away first, which lets a second sender wait and then
 * find nothing left to send. Whatever is refused afterwards gives the draft back.
 */
@Component
class ReportSending {

    private final ReportDrafts drafts;
    private final Enquiries enquiries;
    private final FormCatalogue forms;
    private final FormValidator validator;
    private final ReportLimit limit;

    ReportSending(
            ReportDrafts drafts, Enquiries enquiries, FormCatalogue forms, FormValidator validator, ReportLimit limit) {
        this.drafts = drafts;
        this.enquiries = enquiries;
        this.forms = forms;
        this.validator = validator;
        this.limit = limit;
    }

    /**
     * Sends the draft, or gives the receipt of what was sent before.
     *
     * @throws AnswersChanged if the draft has other answers than were seen
     * @throws ReportIncomplete if answers have to be mended
     * @throws TooManyReports if the address has sent too many
     * @throws DraftGone if there is no such draft any more
     */
    @Transactional
    Receipt send(String token, Map<String, Object> seen, String clientAddress) {
        Optional<Map<String, Object>> answers = drafts.take(token);
        if (answers.isEmpty()) {
            return enquiries.receipt(Secrets.hash(token)).orElseThrow(DraftGone::new);
        }
        if (!answers.get().equals(seen)) {
            throw new AnswersChanged(answers.get());
        }
        FormDefinition form = forms.form(PublicReports.FORM);
        FormResult result = validator.validate(form, answers.get());
        if (!result.isComplete()) {
            throw new ReportIncomplete(result.problems());
        }
        limit.take(TenantContext.require(), clientAddress);
        return enquiries.open(ReportAnswers.enquiry(Channel.WEB, form, result.values()), Secrets.hash(token));
    }
}
