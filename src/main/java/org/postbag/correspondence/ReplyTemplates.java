package org.postbag.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postbag.correspondence.directory.Organisation;
import org.postbag.correspondence.directory.OrganisationDirectory;
import org.postbag.correspondence.mail.HeaderText;
import org.postbag.correspondence.templates.LetterTemplates;
import org.postbag.correspondence.templates.Placeholder;
import org.postbag.correspondence.templates.TemplateFiller;
import org.postbag.correspondence.templates.TemplateGone;
import org.postbag.correspondence.templates.TemplateText;
import org.postbag.correspondence.templates.TemplateView;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Language;
import org.postbag.kernel.LegalTime;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.postbag.offices.Permissions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Templates as they are used for a letter on a case: filled with what is known, in the language of the person written to. */
@Service
public class ReplyTemplates {

    private static final int VALUE_MAX_LENGTH = 300;

    private final LetterTemplates templates;
    private final CaseAddressBook cases;
    private final OrganisationDirectory directory;
    private final Offices offices;
    private final CurrentStaff staff;
    private final Clock clock;

    ReplyTemplates(
            LetterTemplates templates,
            CaseAddressBook cases,
            OrganisationDirectory directory,
            Offices offices,
            CurrentStaff staff,
            Clock clock) {
        this.templates = templates;
        this.cases = cases;
        this.directory = directory;
        this.offices = offices;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * The template's text for the person of this case. What Postbag does not know stays a gap.
     *
     * @throws TemplateGone if there is no such template
     * @throws CaseGone if there is no such case
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional(readOnly = true)
    public String filled(CaseId caseId, UUID template) {
        CaseContact contact = cases.find(caseId).orElseThrow(CaseGone::new);
        TemplateText text = templates.byId(template).map(TemplateView::text).orElseThrow(TemplateGone::new);
        return TemplateFiller.fill(text.in(contact.language()), values(contact, contact.language(), ""));
    }

    /**
     * The template's text for an organisation to which somebody writes about this case: in English, and with the organisation's name
     * once it is chosen. What Postbag does not know stays a gap.
     *
     * @throws TemplateGone if there is no such template
     * @throws CaseGone if there is no such case
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional(readOnly = true)
    public String filledOutside(CaseId caseId, UUID template, Optional<UUID> organisation) {
        CaseContact contact = cases.find(caseId).orElseThrow(CaseGone::new);
        TemplateText text = templates.byId(template).map(TemplateView::text).orElseThrow(TemplateGone::new);
        String reader =
                organisation.flatMap(directory::byId).map(Organisation::name).orElse("");
        return TemplateFiller.fill(text.english(), values(contact, Language.ENGLISH, reader));
    }

    /**
     * In which language the person of this case is written to.
     *
     * @throws CaseGone if there is no such case
     */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Language language(CaseId caseId) {
        return cases.find(caseId).map(CaseContact::language).orElseThrow(CaseGone::new);
    }

    /** The person of this case is written to in this language from now on. */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public void writeIn(CaseId caseId, Language language) {
        cases.writeIn(caseId, language);
    }

    private Map<String, String> values(CaseContact contact, Language language, String organisation) {
        Office office = offices.current();
        LocalDate today = LegalTime.dateOf(clock.instant());
        Map<Placeholder, String> values = Map.ofEntries(
                Map.entry(Placeholder.NAME, contact.name()),
                Map.entry(Placeholder.ORGANISATION, organisation),
                Map.entry(Placeholder.REFERENCE, contact.reference()),
                Map.entry(Placeholder.SUBJECT, contact.title()),
                Map.entry(
                        Placeholder.TODAY,
                        DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale())
                                .format(today)),
                Map.entry(Placeholder.AUTHOR, staff.require().fullName()),
                Map.entry(Placeholder.REPRESENTATIVE, office.representative()),
                Map.entry(Placeholder.REPRESENTATIVE_TITLE, office.representativeTitle()),
                Map.entry(Placeholder.AREA, office.area()),
                Map.entry(Placeholder.PHONE, office.phone()),
                Map.entry(Placeholder.ADDRESS, office.address()));
        Map<String, String> words = new HashMap<>();
        values.forEach((placeholder, value) -> words.put(placeholder.key(), HeaderText.clean(value, VALUE_MAX_LENGTH)));
        return words;
    }
}
