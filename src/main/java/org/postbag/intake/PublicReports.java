package org.postbag.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postbag.cases.Channel;
import org.postbag.constituents.ContactDetails;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.Postcode;
import org.postbag.kernel.TenantContext;
import org.postbag.workflow.forms.FormCatalogue;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormField;
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
            return enquiries.submitDraft(enquiry(form, result.values()), token);
        });
    }

    /** The receipt of a sent draft, or empty. */
    public Optional<Receipt> receipt(OfficeId office, String token) {
        return TenantContext.callIn(office, () -> enquiries.receipt(Secrets.hash(token)));
    }

    /** The ordinary questions go where they belong; whatever else the office asks goes on the case under its label. */
    private static NewEnquiry enquiry(FormDefinition form, Map<String, Object> values) {
        Map<String, Object> rest = new LinkedHashMap<>(values);
        ContactDetails contact = new ContactDetails(
                text(rest.remove("fullName")).orElse("Name not given"),
                text(rest.remove("email")).flatMap(EmailAddress::parse),
                text(rest.remove("phone")),
                text(rest.remove("addressLine1")),
                text(rest.remove("town")),
                text(rest.remove("postcode")).flatMap(Postcode::parse),
                Boolean.TRUE.equals(rest.remove("noFixedAddress")));
        String category = text(rest.remove("category")).orElse("other");
        String description = text(rest.remove("description")).orElse("");
        String letter = text(rest.remove("wanted"))
                .map(wanted -> description + "\n\nWhat I would like to happen:\n" + wanted)
                .orElse(description);
        Map<String, String> answers = new LinkedHashMap<>();
        rest.forEach((key, value) -> form.field(key)
                .ifPresent(field -> words(field, value).ifPresent(words -> answers.put(field.label(), words))));
        return new NewEnquiry(Channel.WEB, contact, category, letter, answers);
    }

    private static Optional<String> words(FormField field, Object value) {
        if (value instanceof Boolean ticked) {
            return Optional.of(ticked ? "Yes" : "No");
        }
        if (value instanceof Iterable<?> many) {
            StringBuilder joined = new StringBuilder();
            for (Object one : many) {
                joined.append(joined.isEmpty() ? "" : ", ").append(field.optionLabel(String.valueOf(one)));
            }
            return text(joined);
        }
        return text(value).map(given -> field.options().isEmpty() ? given : field.optionLabel(given));
    }

    private static Optional<String> text(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? Optional.empty() : Optional.of(value.toString());
    }
}
