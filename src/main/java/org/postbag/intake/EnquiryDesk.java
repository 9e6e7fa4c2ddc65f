package org.postbag.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postbag.cases.Channel;
import org.postbag.offices.Permissions;
import org.postbag.workflow.forms.FormCatalogue;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormField;
import org.postbag.workflow.forms.FormPage;
import org.postbag.workflow.forms.FormResult;
import org.postbag.workflow.forms.FormValidator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enquiries that staff take down: by phone, by letter, at a surgery. */
@Service
public class EnquiryDesk {

    /** A resident is asked for these; somebody who calls or comes may have none, or not want to say. */
    private static final Set<String> MAY_BE_UNKNOWN = Set.of("email", "postcode", "addressLine1", "town");

    private final Enquiries enquiries;
    private final FormCatalogue forms;
    private final FormValidator validator;

    EnquiryDesk(Enquiries enquiries, FormCatalogue forms, FormValidator validator) {
        this.enquiries = enquiries;
        this.forms = forms;
        this.validator = validator;
    }

    /**
     * The office's report form as staff fill it in: the same questions, put about the person and not to them, and the same
     * checks, but how to reach the person may be unknown.
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional(readOnly = true)
    public FormDefinition form() {
        FormDefinition form = forms.form(PublicReports.FORM);
        return new FormDefinition(
                form.id(),
                form.title(),
                form.pages().stream().map(EnquiryDesk::atDesk).toList());
    }

    /**
     * Opens a case for somebody who called, wrote or came.
     *
     * @param answers to {@link #form()}, as typed
     * @param idempotencyKey names this act, so that a double click opens one case
     * @throws ReportIncomplete if answers have to be mended
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public Receipt take(Channel channel, Map<String, Object> answers, String idempotencyKey) {
        FormDefinition form = form();
        FormResult result = validator.validate(form, answers);
        if (!result.isComplete()) {
            throw new ReportIncomplete(result.problems());
        }
        return open(ReportAnswers.enquiry(channel, form, result.values()), idempotencyKey);
    }

    /**
     * Opens a case for an enquiry that has been checked.
     *
     * @param idempotencyKey names this act, so that a double click opens one case
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public Receipt open(NewEnquiry enquiry, String idempotencyKey) {
        return enquiries.submit(enquiry, idempotencyKey);
    }

    private static FormPage atDesk(FormPage page) {
        return new FormPage(
                page.id(),
                page.titleAtDesk().orElse(page.title()),
                page.titleAtDesk(),
                page.hint(),
                page.hiddenWhen(),
                fields(page.fields()));
    }

    private static List<FormField> fields(List<FormField> fields) {
        return fields.stream().map(EnquiryDesk::atDesk).toList();
    }

    private static FormField atDesk(FormField field) {
        return new FormField(
                field.id(),
                field.key(),
                field.type(),
                field.wording().atDesk().orElse(field.label()),
                field.required() && !MAY_BE_UNKNOWN.contains(field.key()),
                field.format(),
                field.limits(),
                field.wording().forDesk(),
                field.options(),
                field.optionsKey(),
                field.hiddenWhen(),
                field.initial(),
                fields(field.fields()),
                field.keep());
    }
}
