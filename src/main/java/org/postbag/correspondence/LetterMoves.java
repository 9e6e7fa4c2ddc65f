package org.postbag.correspondence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postbag.cases.CaseMoved;
import org.postbag.cases.CaseMoves;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseTitle;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Permissions;
import org.postbag.workflow.TaskInbox;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes letters of the resident's correspondence off a case: into a case of their own, or onto another case of the same person.
 * Answers to them follow by the Message-IDs they answer (law.md EM-2).
 */
@Service
@Transactional
public class LetterMoves {

    private static final Set<LetterState> ON_THEIR_WAY =
            Set.of(LetterState.WAITING_APPROVAL, LetterState.UNDO_WINDOW, LetterState.QUEUED, LetterState.TO_POST);

    private final Messages messages;
    private final CarriedLetters carried;
    private final CaseMoves moves;
    private final TaskInbox tasks;

    LetterMoves(Messages messages, CarriedLetters carried, CaseMoves moves, TaskInbox tasks) {
        this.messages = messages;
        this.carried = carried;
        this.moves = moves;
        this.tasks = tasks;
    }

    /**
     * Begins a case with a letter.
     *
     * @param withLater whether every later letter that answers it, or an answer to it, comes along
     * @throws LettersStay if they cannot be moved; says why
     * @throws org.postbag.cases.MergeRefused likewise
     */
    @PreAuthorize(Permissions.WORK_CASES)
    public CaseMoved toNewCase(UUID letter, boolean withLater) {
        Message first = reserve(letter, Optional.empty());
        List<Message> chosen = chosen(first, withLater);
        return moves.split(
                first.caseId(), CaseTitle.of(first.subject()), carried.pieces(ids(chosen)), unread(first, chosen));
    }

    /**
     * Moves a letter to another case of the same person.
     *
     * @param withLater whether every later letter that answers it, or an answer to it, comes along
     * @throws LettersStay if they cannot be moved; says why
     * @throws org.postbag.cases.MergeRefused likewise
     */
    @PreAuthorize(Permissions.WORK_CASES)
    public CaseMoved toCase(UUID letter, CaseId onto, boolean withLater) {
        Message first = reserve(letter, Optional.of(onto));
        List<Message> chosen = chosen(first, withLater);
        return moves.move(first.caseId(), onto, carried.pieces(ids(chosen)), unread(first, chosen));
    }

    /**
     * Takes a letter that came by e-mail off its case, where it does not belong. The mail it came in is kept.
     *
     * @return the mail
     * @throws LettersStay if it cannot be taken off; says why
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID takeOff(UUID letter) {
        Message first = reserve(letter, Optional.empty());
        List<Message> chosen = chosen(first, false);
        UUID mail = first.mail()
                .orElseThrow(
                        () -> new LettersStay("This letter did not come by email. Move it to another case instead."));
        moves.letterTakenOff(first.caseId(), unread(first, chosen));
        messages.delete(first);
        messages.flush();
        return mail;
    }

    /** Reads the letter once no colleague can move it any more. */
    private Message reserve(UUID letter, Optional<CaseId> onto) {
        CaseId from = carried.caseOf(letter).orElseThrow(() -> new LettersStay("The letter is gone."));
        moves.reserve(from, onto.orElse(from));
        return messages.findById(letter)
                .filter(found -> found.caseId().equals(from))
                .orElseThrow(() -> new LettersStay("Somebody has just moved this letter. Look where it is now."));
    }

    /**
     * Where each letter of a case can go as things stand, by the rules by which it is moved.
     *
     * @return only of those that can be moved at all
     */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Map<UUID, LetterWays> ways(CaseId caseId) {
        if (moves.obstacle(caseId).isPresent()) {
            return Map.of();
        }
        List<Message> ofCase = messages.findByCaseIdOrderByCreatedAtAscIdAsc(caseId.value());
        Map<UUID, LetterWays> ways = new HashMap<>();
        for (Message letter : ofCase) {
            if (obstacle(List.of(letter), ofCase).isEmpty()) {
                boolean withLater = obstacle(withLater(letter, ofCase), ofCase).isEmpty();
                ways.put(letter.getId(), new LetterWays(withLater, letter.mail().isPresent()));
            }
        }
        return ways;
    }

    private List<Message> chosen(Message first, boolean withLater) {
        List<Message> ofCase =
                messages.findByCaseIdOrderByCreatedAtAscIdAsc(first.caseId().value());
        List<Message> chosen = withLater ? withLater(first, ofCase) : List.of(first);
        obstacle(chosen, ofCase).ifPresent(why -> {
            throw new LettersStay(why);
        });
        return chosen;
    }

    /** Why these letters cannot be taken off their case together. */
    private static Optional<String> obstacle(List<Message> chosen, List<Message> ofCase) {
        if (chosen.stream().anyMatch(letter -> letter.thread().isPresent())) {
            return Optional.of("Letters with an organisation stay with their case. Merge the cases instead.");
        }
        if (chosen.stream().anyMatch(letter -> ON_THEIR_WAY.contains(letter.state()))) {
            return Optional.of("A letter that has not left yet cannot be moved. Wait until it has, or take it back.");
        }
        boolean somethingStays = ofCase.stream().anyMatch(letter -> isIncoming(letter) && !chosen.contains(letter));
        return somethingStays
                ? Optional.empty()
                : Optional.of("Nothing that the resident wrote would be left. Merge the case into another instead.");
    }

    /** The letter and what hangs below it, in the order in which they were written. */
    private static List<Message> withLater(Message first, List<Message> ofCase) {
        List<Message> chosen = new ArrayList<>(List.of(first));
        Set<String> ids = new HashSet<>(first.messageId().stream().toList());
        for (Message letter : ofCase) {
            boolean below = letter.inReplyTo().filter(ids::contains).isPresent()
                    || letter.references().stream().anyMatch(ids::contains);
            if (below && !letter.equals(first)) {
                chosen.add(letter);
                letter.messageId().ifPresent(ids::add);
            }
        }
        return chosen;
    }

    /** How many of them are among the newest that somebody still has to read. */
    private int unread(Message first, List<Message> chosen) {
        CaseId from = first.caseId();
        long toRead = tasks.ofCase(from).stream()
                .filter(task -> task.taskKey().equals(CaseProcess.READ))
                .count();
        List<Message> incoming = messages.findByCaseIdOrderByCreatedAtAscIdAsc(from.value()).stream()
                .filter(LetterMoves::isIncoming)
                .toList();
        return (int) incoming.stream()
                .skip(Math.max(0, incoming.size() - toRead))
                .filter(chosen::contains)
                .count();
    }

    private static boolean isIncoming(Message letter) {
        return letter.state() == LetterState.RECEIVED && letter.thread().isEmpty();
    }

    private static List<UUID> ids(List<Message> letters) {
        return letters.stream().map(Message::getId).toList();
    }
}
