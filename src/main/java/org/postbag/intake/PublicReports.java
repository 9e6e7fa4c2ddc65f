package org.postbag.intake;

import java.util.Map;
import java.util.Optional;
import org.postbag.cases.AnswerPromise;
import org.postbag.cases.AnswerPromises;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.postbag.workflow.forms.FormCatalogue;
import org.postbag.workflow.forms.FormDefinition;
import org.springframework.stereotype.Service;

/** Reports by residents. Binds the office itself, before any transaction: the public pages know it from their address. */
@Service
public class PublicReports {

    /** The form residents fill in; an office may have its own version. */
    public static final String FORM = "case-report";

    private final ReportDrafts drafts;
    private final Enquiries enquiries;
    private final ReportSending sending;
    private final FormCatalogue forms;
    private final AnswerPromises promises;

    PublicReports(
            ReportDrafts drafts,
            Enquiries enquiries,
            ReportSending sending,
            FormCatalogue forms,
            AnswerPromises promises) {
        this.drafts = drafts;
        this.enquiries = enquiries;
        this.sending = sending;
        this.forms = forms;
        this.promises = promises;
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

    /** Erases a draft at its writer's wish. */
    public void erase(OfficeId office, String token) {
        TenantContext.runIn(office, () -> drafts.erase(token));
    }

    /**
     * Sends a draft: one draft becomes one case, however often it is sent.
     *
     * @param seen the answers the person was shown before sending; nobody sends what they have not seen
     * @param clientAddress whose share of reports it counts against
     * @throws AnswersChanged if the draft has other answers by now
     * @throws ReportIncomplete if answers have to be mended
     * @throws TooManyReports if the address has sent too many
     * @throws DraftGone if there is no such draft any more
     */
    public Receipt submit(OfficeId office, String token, Map<String, Object> seen, String clientAddress) {
        return TenantContext.callIn(office, () -> sending.send(token, seen, clientAddress));
    }

    /** The receipt of a sent draft, or empty. */
    public Optional<Receipt> receipt(OfficeId office, String token) {
        return TenantContext.callIn(office, () -> enquiries.receipt(Secrets.hash(token)));
    }

    /** By when a person answers what was sent. */
    public Promise promise(OfficeId office, Receipt receipt) {
        AnswerPromise promise = TenantContext.callIn(office, () -> promises.of(receipt.reference()));
        return new Promise(promise.by(), promise.workingDays());
    }
}
