package org.postbag.intake;

import java.util.Map;
import java.util.Optional;
import org.postbag.cases.Channel;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.postbag.workflow.forms.FormCatalogue;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormResult;
import org.postbag.workflow.forms.FormValidator;
import org.springframework.stereotype.Service;

/** Reports by residents. Binds the office itself, before any transaction: the public pages know it from their address. */
@Service
public class PublicReports {

    /** The form residents fill in; an office may have its own version. */
    public static final String FORM = "case-report";

    private final ReportDrafts drafts;
    private final Enquiries enquiries;
    private final FormCatalogue forms;
    private final FormValidator validator;
    private final ReportLimit limit;

    PublicReports(
            ReportDrafts drafts, Enquiries enquiries, FormCatalogue forms, FormValidator validator, ReportLimit limit) {
        this.drafts = drafts;
        this.enquiries = enquiries;
        this.forms = forms;
        this.validator = validator;
        this.limit = limit;
    }

    /** The office's report form. */
    public FormDefinition form(OfficeId office) {
        return TenantContext.callIn(office, () -> forms.form(FORM));
    }

    /** Begins a report. @return the secret name of its draft */
    public String begin(OfficeId office) {
        return TenantContext.callIn(office, drafts::begin);
    }

    /** A draft as it was last saved; empty when it was sent, erased, or never begun. */
    public Optional<ReportDraft> draft(OfficeId office, String token) {
        return TenantContext.callIn(office, () -> drafts.find(token));
    }

    /**
     * Keeps what has been typed.
     *
     * @throws DraftGone if there is no such draft any more
     */
    public void save(OfficeId office, String token, Map<String, Object> answers) {
        TenantContext.runIn(office, () -> {
            if (!drafts.save(token, answers)) {
                throw new DraftGone();
            }
        });
    }

    /**
     * Sends a draft: one draft becomes one case, however often it is sent.
     *
     * @param clientAddress whose share of reports it counts against
     * @throws ReportIncomplete if answers have to be mended
     * @throws TooManyReports if the address has sent too many
     * @throws DraftGone if there is no such draft any more
     */
    public Receipt submit(OfficeId office, String token, String clientAddress) {
        return TenantContext.callIn(office, () -> {
            Optional<Receipt> earlier = enquiries.receipt(Secrets.hash(token));
            if (earlier.isPresent()) {
                return earlier.get();
            }
            ReportDraft draft = drafts.find(token).orElse(null);
            if (draft == null) {
                // Sent by another click in the meantime, or erased.
                return enquiries.receipt(Secrets.hash(token)).orElseThrow(DraftGone::new);
            }
            FormDefinition form = forms.form(FORM);
            FormResult result = validator.validate(form, draft.answers());
            if (!result.isComplete()) {
                throw new ReportIncomplete(result.problems());
            }
            limit.take(office, clientAddress);
            return enquiries.submitDraft(ReportAnswers.enquiry(Channel.WEB, form, result.values()), token);
        });
    }

    /** The receipt of a sent draft, or empty. */
    public Optional<Receipt> receipt(OfficeId office, String token) {
        return TenantContext.callIn(office, () -> enquiries.receipt(Secrets.hash(token)));
    }
}
