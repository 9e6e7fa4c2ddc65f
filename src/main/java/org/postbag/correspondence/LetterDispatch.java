package org.postbag.correspondence;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.postbag.kernel.CaseId;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.postbag.offices.Role;
import org.postbag.workflow.ProcessRuntime;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a letter that a colleague has written on its way: once, however often and in however many windows the button is pressed, and
 * by the office's rules for approval and the time to take it back.
 */
@Component
class LetterDispatch {

    private static final Set<LetterState> NOT_LEFT_YET =
            EnumSet.of(LetterState.WAITING_APPROVAL, LetterState.UNDO_WINDOW, LetterState.TO_POST, LetterState.QUEUED);

    private final Messages messages;
    private final MergedCases merged;
    private final Drafts drafts;
    private final AttachmentRows attachments;
    private final Offices offices;
    private final CurrentStaff staff;
    private final ProcessRuntime processes;
    private final LetterNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LetterDispatch(
            Messages messages,
            MergedCases merged,
            Drafts drafts,
            AttachmentRows attachments,
            Offices offices,
            CurrentStaff staff,
            ProcessRuntime processes,
            LetterNews news,
            TransactionTemplate transaction,
            Clock clock) {
        this.messages = messages;
        this.merged = merged;
        this.drafts = drafts;
        this.attachments = attachments;
        this.offices = offices;
        this.staff = staff;
        this.processes = processes;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends a letter and uses up its draft. Not to be called inside a transaction: two presses at the same moment are told apart by
     * a failed one.
     *
     * @param draft what it was written as
     * @param key names this act of sending
     * @param writing makes the letter, with its writer; may be called without the letter being kept
     * @param kept is done with the letter that is kept, in the same transaction
     * @throws CaseGoesOn if the case was merged into another meanwhile
     */
    SentLetter send(CaseId caseId, DraftKind draft, String key, Supplier<Message> writing, Consumer<Message> kept) {
        try {
            return transaction.execute(status -> {
                merged.requireNotMerged(caseId);
                drafts.lock(caseId, staff.require().id(), draft);
                return messages.findByIdempotencyKey(key)
                        .map(LetterDispatch::sent)
                        .orElseGet(() -> send(draft, writing.get().once(key), kept));
            });
        } catch (DataIntegrityViolationException pressedTwice) {
            return transaction.execute(status ->
                    messages.findByIdempotencyKey(key).map(LetterDispatch::sent).orElseThrow(() -> pressedTwice));
        }
    }

    private SentLetter send(DraftKind draft, Message letter, Consumer<Message> kept) {
        return twin(letter, draft).map(LetterDispatch::sent).orElseGet(() -> {
            keepToTheRules(letter);
            Message stored = messages.saveAndFlush(letter);
            attachments.enclose(stored, draft);
            kept.accept(stored);
            return begin(draft, stored);
        });
    }

    /**
     * The same words of the same writer to the same reader that have not left yet: sent a moment ago in another window. It has taken
     * the files of the draft along; where some lie there now, this is another letter.
     */
    private Optional<Message> twin(Message letter, DraftKind draft) {
        if (!attachments
                .ofDraft(letter.caseId(), letter.author().orElseThrow(), draft)
                .isEmpty()) {
            return Optional.empty();
        }
        UUID caseId = letter.caseId().value();
        return NOT_LEFT_YET.stream()
                .flatMap(state -> messages.findByCaseIdAndStateOrderByCreatedAtAsc(caseId, state).stream())
                .filter(other -> other.kind() == letter.kind())
                .filter(other -> other.author().equals(letter.author()))
                .filter(other -> other.recipient().equals(letter.recipient()))
                .filter(other -> other.postalAddress().equals(letter.postalAddress()))
                .filter(other -> other.body().equals(letter.body()))
                .findFirst();
    }

    private void keepToTheRules(Message letter) {
        Office office = offices.current();
        if (office.approvalRequired() && !staff.require().roles().contains(Role.REPRESENTATIVE)) {
            letter.waitForApproval();
        } else if (office.undoSeconds() > 0 || letter.notBefore().isPresent()) {
            letter.waitUntil(clock.instant().plusSeconds(office.undoSeconds()));
        }
    }

    private SentLetter begin(DraftKind draft, Message letter) {
        SentLetter sent = sent(letter);
        drafts.discard(letter.caseId(), letter.author().orElseThrow(), draft);
        processes.start(
                CorrespondenceProcess.KEY,
                letter.caseId(),
                Map.ofEntries(
                        CorrespondenceProcess.CASE_ID.with(letter.caseId()),
                        CorrespondenceProcess.MESSAGE_ID.with(letter.getId()),
                        CorrespondenceProcess.APPROVAL_REQUIRED.with(sent.needsApproval()),
                        CorrespondenceProcess.BY_POST.with(
                                letter.postalAddress().isPresent()),
                        CorrespondenceProcess.ANSWER_AWAITED.with(false),
                        CorrespondenceProcess.UNDO_UNTIL.with(sent.undoUntil().orElseGet(clock::instant))));
        news.publish(letter, "letter-written");
        return sent;
    }

    private static SentLetter sent(Message letter) {
        boolean undoable = letter.state() == LetterState.UNDO_WINDOW;
        return new SentLetter(
                letter.getId(),
                letter.sendAfter().filter(until -> undoable),
                letter.state() == LetterState.WAITING_APPROVAL);
    }
}
