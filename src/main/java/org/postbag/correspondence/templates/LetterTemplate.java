package org.postbag.correspondence.templates;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.postbag.correspondence.mail.HeaderText;
import org.postbag.kernel.OfficeOwned;

/** A text of the office that letters are made from. */
@Entity
@Table(name = "letter_template")
class LetterTemplate extends OfficeOwned {

    private String name;

    @Enumerated(EnumType.STRING)
    private TemplateKind kind;

    private String english;
    private String welsh;
    private Instant changedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected LetterTemplate() {}

    LetterTemplate(TemplateText text, Instant at) {
        change(text, at);
    }

    final void change(TemplateText text, Instant at) {
        name = HeaderText.clean(text.name(), TemplateText.NAME_MAX_LENGTH);
        kind = text.kind();
        english = HeaderText.cleanBody(text.english()).strip();
        welsh = HeaderText.cleanBody(text.welsh()).strip();
        changedAt = at;
    }

    TemplateView view() {
        return new TemplateView(getId(), new TemplateText(name, kind, english, welsh), changedAt);
    }
}
