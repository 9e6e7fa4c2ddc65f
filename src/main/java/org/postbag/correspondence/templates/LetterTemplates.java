package org.postbag.correspondence.templates;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.correspondence.mail.HeaderText;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Permissions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The texts that the letters of the bound office are made from. */
@Service
public class LetterTemplates {

    private final LetterTemplateRepository templates;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterTemplates(
            LetterTemplateRepository templates, CurrentStaff staff, ApplicationEventPublisher events, Clock clock) {
        this.templates = templates;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** All of them, by name. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public List<TemplateView> all() {
        return templates.findAllByOrderByNameAsc().stream()
                .map(LetterTemplate::view)
                .toList();
    }

    /** One of them, or empty if this office has none of the kind. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Optional<TemplateView> byId(UUID id) {
        return templates.findById(id).map(LetterTemplate::view);
    }

    /**
     * Keeps a new template.
     *
     * @throws TemplateRefused if it cannot be kept like this
     */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    @Transactional
    public UUID add(TemplateText text) {
        require(text, Optional.empty());
        LetterTemplate template = templates.save(new LetterTemplate(text, clock.instant()));
        publish(template.getId(), "letter-template-added");
        return template.getId();
    }

    /**
     * Changes a template; letters written from it stay as they are.
     *
     * @throws TemplateRefused if it cannot be kept like this
     * @throws TemplateGone if there is no such template
     */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    @Transactional
    public void change(UUID id, TemplateText text) {
        LetterTemplate template = templates.findById(id).orElseThrow(TemplateGone::new);
        require(text, Optional.of(id));
        template.change(text, clock.instant());
        publish(id, "letter-template-changed");
    }

    /** Removes a template; letters written from it stay as they are. */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    @Transactional
    public void remove(UUID id) {
        templates.findById(id).ifPresent(template -> {
            templates.delete(template);
            publish(id, "letter-template-removed");
        });
    }

    /** Gives an office a template to begin with; changes nothing if it has one of the name. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bring(TemplateText text) {
        if (templates.findByNameIgnoreCase(text.name()).isEmpty()) {
            templates.save(new LetterTemplate(text, clock.instant()));
        }
    }

    private void require(TemplateText text, Optional<UUID> own) {
        String name = HeaderText.clean(text.name(), TemplateText.NAME_MAX_LENGTH);
        if (name.isEmpty()) {
            throw new TemplateRefused("Enter a name for the template.");
        }
        if (text.english().isBlank()) {
            throw new TemplateRefused("Write the English text.");
        }
        if (Math.max(text.english().length(), text.welsh().length()) > TemplateText.TEXT_MAX_LENGTH) {
            throw new TemplateRefused(String.format(
                    java.util.Locale.UK,
                    "The text is too long. Shorten it to %,d characters or fewer.",
                    TemplateText.TEXT_MAX_LENGTH));
        }
        boolean taken = templates
                .findByNameIgnoreCase(name)
                .filter(other -> !own.equals(Optional.of(other.getId())))
                .isPresent();
        if (taken) {
            throw new TemplateRefused("There is a template of this name. Choose another name.");
        }
        TemplateFiller.check(text.english());
        TemplateFiller.check(text.welsh());
    }

    private void publish(UUID id, String action) {
        events.publishEvent(new AuditableEvent(
                TenantContext.require(),
                staff.require().id(),
                action,
                "letter-template",
                id.toString(),
                clock.instant()));
    }
}
