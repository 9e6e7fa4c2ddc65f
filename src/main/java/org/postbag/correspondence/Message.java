package org.postbag.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.mail.HeaderText;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Language;
import org.postbag.kernel.OfficeOwned;
import org.postbag.kernel.StaffId;

/**
 * A letter, in or out. It guards its own way from written to sent; every change of state is one of its verbs, and writes only what
 * it changes: the words of a letter are not stored again with each.
 */
@Entity
@DynamicUpdate
@Table(name = "message")
class Message extends OfficeOwned {

    static final int SUBJECT_MAX_LENGTH = 300;
    static final int NAME_MAX_LENGTH = 200;
    private static final int FAILURE_MAX_LENGTH = 300;

    @Column(updatable = false)
    private @Nullable UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private LetterKind kind;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    @Column(updatable = false)
    private @Nullable UUID authorId;

    private @Nullable String sender;
    private @Nullable String senderName;
    private @Nullable String leavesFrom;
    private @Nullable String recipient;
    private @Nullable String recipientName;
    private String subject;
    private String body;
    private @Nullable String bodyHtml;
    private @Nullable String messageId;
    private @Nullable UUID mailId;
    private @Nullable String inReplyTo;
    private @Nullable String referenceIds;

    @Column(updatable = false)
    private @Nullable String idempotencyKey;

    @Column(updatable = false)
    private Instant createdAt;

    /** Name of an {@link AutomaticAnswer.Objection}. */
    @Column(updatable = false)
    private @Nullable String noAnswer;

    /** The correspondence with an organisation it belongs to; none for letters from and to the resident. */
    @Column(updatable = false)
    private @Nullable UUID threadId;

    @Enumerated(EnumType.STRING)
    private @Nullable AnswerKind answer;

    private @Nullable Instant sendAfter;
    private @Nullable Instant notBefore;
    private @Nullable Instant sentAt;
    private @Nullable String relayId;

    @Embedded
    private @Nullable Arrival arrival;

    private @Nullable String signature;
    private @Nullable String quoted;

    /** Lines of name and address, for a letter that goes by post. */
    @Column(updatable = false)
    private @Nullable String postalAddress;

    @Enumerated(EnumType.STRING)
    private Language language = Language.ENGLISH;

    private int attempts;
    private @Nullable String failure;
    private @Nullable String failedStep;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected Message() {}

    private Message(
            CaseId caseId,
            Direction direction,
            LetterKind kind,
            LetterState state,
            String subject,
            String body,
            Instant createdAt) {
        this.caseId = caseId.value();
        this.direction = direction;
        this.kind = kind;
        this.state = state;
        this.subject = HeaderText.clean(subject, SUBJECT_MAX_LENGTH);
        this.body = HeaderText.cleanBody(body);
        this.createdAt = createdAt;
    }

    /** A letter that came in and belongs to a case. */
    static Message received(CaseId caseId, LetterKind kind, String subject, String body, Instant at) {
        return new Message(caseId, Direction.IN, kind, LetterState.RECEIVED, subject, body, at);
    }

    /** A letter to be sent; its Message-ID is made here, before the first try (law.md EM-3). */
    static Message outgoing(
            CaseId caseId,
            LetterKind kind,
            EmailAddress from,
            EmailAddress to,
            String toName,
            String subject,
            String body,
            Instant at) {
        Message message = new Message(caseId, Direction.OUT, kind, LetterState.QUEUED, subject, body, at);
        message.sender = from.value();
        message.recipient = to.value();
        message.recipientName = HeaderText.clean(toName, NAME_MAX_LENGTH);
        message.messageId = "<" + message.getId() + ".1@"
                + from.value().substring(from.value().indexOf('@') + 1) + ">";
        return message;
    }

    /** A letter that goes by post; somebody has to print it. */
    static Message onPaper(
            CaseId caseId, LetterKind kind, PostalAddress to, String toName, String subject, String body, Instant at) {
        Message message = new Message(caseId, Direction.OUT, kind, LetterState.TO_POST, subject, body, at);
        message.recipientName = HeaderText.clean(toName, NAME_MAX_LENGTH);
        message.postalAddress = to.text();
        return message;
    }

    Message from(String name, Optional<EmailAddress> address) {
        senderName = HeaderText.clean(name, NAME_MAX_LENGTH);
        sender = address.map(EmailAddress::value).orElse(null);
        return this;
    }

    /** Came by e-mail, and can be threaded on. A Message-ID that is too long to be kept is left out. */
    Message mailed(LetterByMail mail) {
        mailId = mail.mailId();
        messageId = mail.messageId().orElse(null);
        inReplyTo = mail.inReplyTo().orElse(null);
        List<String> before =
                mail.references().isEmpty() ? mail.inReplyTo().stream().toList() : mail.references();
        referenceIds = before.isEmpty() ? null : String.join(" ", before);
        return this;
    }

    /** Belongs to the correspondence with an organisation, which the resident never sees. */
    Message in(OrganisationThread thread) {
        threadId = thread.getId();
        return this;
    }

    /** What it is to our question, as the program or a colleague reads it. */
    Message as(AnswerKind kind) {
        answer = kind;
        return this;
    }

    /** Must not be answered automatically. */
    Message unanswerable(AutomaticAnswer.Objection objection) {
        noAnswer = objection.name();
        return this;
    }

    /** The same words with their formatting. */
    Message formatted(Optional<String> html) {
        bodyHtml = html.map(HeaderText::cleanBody).orElse(null);
        return this;
    }

    /** What stands below it, as its writer saw it, and in which language the rest around it is. */
    Message signed(String lines, Language spoken) {
        signature = lines;
        language = spoken;
        return this;
    }

    /** Has an earlier letter below it. */
    Message quoting(Optional<String> letter) {
        quoted = letter.map(HeaderText::cleanBody).orElse(null);
        return this;
    }

    Optional<String> quoted() {
        return Optional.ofNullable(quoted);
    }

    Message by(StaffId author) {
        authorId = author.value();
        return this;
    }

    Message once(String key) {
        idempotencyKey = key;
        return this;
    }

    /** Hangs the letter below an earlier one of the same correspondence. */
    Message answering(Message parent) {
        if (parent.messageId != null) {
            inReplyTo = parent.messageId;
            referenceIds =
                    parent.referenceIds == null ? parent.messageId : parent.referenceIds + " " + parent.messageId;
        }
        return this;
    }

    void waitForApproval() {
        state = LetterState.WAITING_APPROVAL;
    }

    /** Its writer wants it to leave at this time, not earlier. */
    Message notBefore(Optional<Instant> time) {
        notBefore = time.orElse(null);
        return this;
    }

    Optional<Instant> notBefore() {
        return Optional.ofNullable(notBefore);
    }

    /** Where it goes by post; empty for a letter by e-mail. */
    Optional<PostalAddress> postalAddress() {
        return Optional.ofNullable(postalAddress).map(PostalAddress::kept);
    }

    /** Can be taken back until then, or for longer if it is to leave later; by post until somebody has posted it. */
    void waitUntil(Instant undoUntil) {
        if (postalAddress != null) {
            state = LetterState.TO_POST;
            return;
        }
        state = LetterState.UNDO_WINDOW;
        sendAfter = notBefore().filter(undoUntil::isBefore).orElse(undoUntil);
    }

    /** Takes the letter back for good; refused once it is being sent. */
    boolean withdraw() {
        if (state != LetterState.UNDO_WINDOW && state != LetterState.WAITING_APPROVAL && state != LetterState.TO_POST) {
            return false;
        }
        state = LetterState.WITHDRAWN;
        return true;
    }

    /** The representative did not agree; refused once it is past that. */
    boolean giveBack() {
        if (state != LetterState.WAITING_APPROVAL) {
            return false;
        }
        state = LetterState.RETURNED;
        return true;
    }

    /** From here on it cannot be taken back. False when there is nothing left to send. */
    boolean beginTry() {
        if (direction != Direction.OUT) {
            return false;
        }
        switch (state) {
            case UNDO_WINDOW, QUEUED, FAILED -> {
                state = LetterState.QUEUED;
                attempts++;
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    /** Leaves from this address, unless another was decided on before: all copies of one Message-ID come from one (law.md EM-7). */
    EmailAddress leaveFrom(EmailAddress address) {
        if (leavesFrom == null) {
            leavesFrom = address.value();
        }
        return new EmailAddress(leavesFrom);
    }

    boolean knowsWhereItLeavesFrom() {
        return leavesFrom != null;
    }

    /** No copy of it has left: the next try decides anew from where. */
    void forgetWhereItLeavesFrom() {
        leavesFrom = null;
    }

    /** @param name what the relay calls it, if it said so */
    void sent(Instant at, Optional<String> name) {
        relayId = name.orElse(null);
        state = LetterState.SENT;
        sentAt = at;
        failure = null;
        failedStep = null;
    }

    /** Somebody has posted it; refused unless it waits for that. */
    boolean posted(Instant at) {
        if (state != LetterState.TO_POST) {
            return false;
        }
        sent(at, Optional.empty());
        return true;
    }

    void tryFailed(String sentence, Optional<String> step, boolean givenUp) {
        failedStep = step.orElse(null);
        failure = HeaderText.clean(sentence, FAILURE_MAX_LENGTH);
        if (givenUp) {
            state = LetterState.FAILED;
        }
    }

    /** Why an earlier try to send it failed. */
    Optional<String> trouble() {
        return Optional.ofNullable(failure);
    }

    /** What is known of it since it left. */
    Arrival arrival() {
        if (arrival == null) {
            arrival = new Arrival();
        }
        return arrival;
    }

    /** The other side took the letter and gave it back. */
    void bounced(String sentence) {
        state = LetterState.FAILED;
        failure = sentence;
    }

    /** Sends the letter somewhere else at the next try. */
    void redirect(EmailAddress address) {
        recipient = address.value();
    }

    LetterKind kind() {
        return kind;
    }

    LetterState state() {
        return state;
    }

    CaseId caseId() {
        return new CaseId(Optional.ofNullable(caseId).orElseThrow());
    }

    /** The correspondence with an organisation it belongs to. */
    Optional<UUID> thread() {
        return Optional.ofNullable(threadId);
    }

    Optional<AnswerKind> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<String> failedStep() {
        return Optional.ofNullable(failedStep);
    }

    Optional<StaffId> author() {
        return Optional.ofNullable(authorId).map(StaffId::new);
    }

    Optional<EmailAddress> recipient() {
        return Optional.ofNullable(recipient).map(EmailAddress::new);
    }

    String recipientName() {
        return Optional.ofNullable(recipientName).orElse("");
    }

    String subject() {
        return subject;
    }

    LetterBody body() {
        return LetterBody.kept(body, bodyHtml);
    }

    Optional<String> signature() {
        return Optional.ofNullable(signature);
    }

    Language language() {
        return language;
    }

    Optional<String> messageId() {
        return Optional.ofNullable(messageId);
    }

    /** The kept mail it came in. */
    Optional<UUID> mail() {
        return Optional.ofNullable(mailId);
    }

    boolean mayBeAnsweredAutomatically() {
        return noAnswer == null;
    }

    Optional<String> inReplyTo() {
        return Optional.ofNullable(inReplyTo);
    }

    List<String> references() {
        return referenceIds == null ? List.of() : Arrays.asList(referenceIds.split("\\s+"));
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> sendAfter() {
        return Optional.ofNullable(sendAfter);
    }

    Letter toLetter() {
        return new Letter(
                getId(),
                caseId(),
                direction,
                kind,
                state,
                Optional.ofNullable(senderName),
                Optional.ofNullable(sender),
                Optional.ofNullable(recipientName),
                Optional.ofNullable(recipient),
                author(),
                subject,
                body(),
                createdAt,
                sendAfter(),
                notBefore(),
                postalAddress(),
                Optional.ofNullable(sentAt),
                attempts,
                Optional.ofNullable(failure),
                Optional.ofNullable(failedStep));
    }
}
