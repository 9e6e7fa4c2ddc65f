package org.postbag.correspondence.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.mail.HeaderText;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.OfficeOwned;
import org.postbag.kernel.StaffId;

/** A mail that came in, from the moment it is ours, and what became of it. */
@Entity
@Table(name = "incoming_mail")
class IncomingMail extends OfficeOwned {

    private static final int SENTENCE_MAX_LENGTH = 300;
    private static final int NAME_MAX_LENGTH = 200;

    @Column(updatable = false)
    private long size;

    @Column(updatable = false)
    private Instant arrivedAt;

    @Column(updatable = false)
    private @Nullable UUID importId;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private boolean unproven;
    private boolean filesListed;
    private int tries;
    private @Nullable String problem;
    private @Nullable String sender;
    private @Nullable String senderName;
    private @Nullable String subject;
    private @Nullable String preview;
    private @Nullable Instant filedAt;
    private @Nullable UUID caseId;

    @Enumerated(EnumType.STRING)
    private @Nullable ReviewReason why;

    private @Nullable Instant handledAt;
    private @Nullable UUID handledBy;

    /** For Hibernate; rows are made by {@link MailStore}. */
    @SuppressWarnings("NullAway")
    protected IncomingMail() {}

    /** Notes what lists show of it, once its files are noted. */
    void describe(ReadMail mail, boolean isUnproven) {
        unproven = isUnproven;
        filesListed = true;
        sender = mail.sender().map(EmailAddress::value).orElse(null);
        senderName = HeaderText.clean(mail.senderName(), NAME_MAX_LENGTH);
        subject = HeaderText.clean(mail.subject(), SENTENCE_MAX_LENGTH);
        preview = HeaderText.clean(mail.text(), SENTENCE_MAX_LENGTH);
    }

    /** It is on a case, or began one. */
    void file(MailState became, CaseId onto, Instant at) {
        state = became;
        caseId = onto.value();
        filedAt = at;
        why = null;
        handledAt = became == MailState.ENQUIRY ? null : at;
    }

    /** Nobody has to do anything about it. */
    void layAside(MailState became, Optional<CaseId> about, Instant at) {
        state = became;
        caseId = about.map(CaseId::value).orElse(null);
        filedAt = at;
        handledAt = at;
    }

    /** Somebody has to decide. */
    void review(ReviewReason reason, Optional<CaseId> seems, Instant at) {
        state = MailState.REVIEW;
        why = reason;
        caseId = seems.map(CaseId::value).orElse(null);
        filedAt = at;
    }

    /** It was on a case where it does not belong. */
    void takeOff(Instant at) {
        review(ReviewReason.NOT_THAT_CASE, Optional.empty(), at);
        handledAt = null;
        handledBy = null;
    }

    /** It cannot be read; staff see it as such. */
    void unreadable(String sentence, Instant at) {
        state = MailState.UNREADABLE;
        problem = HeaderText.clean(sentence, SENTENCE_MAX_LENGTH);
        filedAt = at;
    }

    /** Filing did not work this time. */
    void tryFailed() {
        tries++;
    }

    /** A member of staff has decided about it. */
    void handled(StaffId by, Instant at) {
        handledAt = at;
        handledBy = by.value();
    }

    /** The import it came with; empty when it came by mail. */
    Optional<UUID> importId() {
        return Optional.ofNullable(importId);
    }

    MailState state() {
        return state;
    }

    int tries() {
        return tries;
    }

    Optional<CaseId> caseId() {
        return Optional.ofNullable(caseId).map(CaseId::new);
    }

    boolean isHandled() {
        return handledAt != null;
    }
}
