package org.postbag.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postbag.cases.spi.CaseBelongings;
import org.postbag.cases.spi.CaseBelongings.Piece;
import org.postbag.constituents.Constituents;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.kernel.Refusal;
import org.postbag.offices.AreaCheck;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Offices;
import org.postbag.offices.Permissions;
import org.postbag.privacy.Holds;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries some of what is on a case to another of the same person, which may be a new one, and undoes what was carried. */
@Service
@Transactional
public class CaseMoves {

    private final CaseFileRepository files;
    private final CaseFiles cases;
    private final CaseMoveRepository moves;
    private final CaseMoveRecords records;
    private final CaseMerge merge;
    private final MergedCaseProcess process;
    private final List<CaseBelongings> belongings;
    private final Constituents constituents;
    private final Offices offices;
    private final Holds holds;
    private final CaseLog log;
    private final CurrentStaff staff;
    private final Clock clock;

    CaseMoves(
            CaseFileRepository files,
            CaseFiles cases,
            CaseMoveRepository moves,
            CaseMoveRecords records,
            CaseMerge merge,
            MergedCaseProcess process,
            List<CaseBelongings> belongings,
            Constituents constituents,
            Offices offices,
            Holds holds,
            CaseLog log,
            CurrentStaff staff,
            Clock clock) {
        this.files = files;
        this.cases = cases;
        this.moves = moves;
        this.records = records;
        this.merge = merge;
        this.process = process;
        this.belongings = belongings;
        this.constituents = constituents;
        this.offices = offices;
        this.holds = holds;
        this.log = log;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Lets colleagues who would change one of the cases wait for the end of this transaction. To be called before it is chosen what
     * is carried.
     *
     * @throws CaseAlreadyClosed if one of them is closed
     * @throws MergeRefused if one of them is held
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional(propagation = Propagation.MANDATORY)
    public void reserve(CaseId from, CaseId onto) {
        records.lock(from, onto);
        open(from);
        open(onto);
    }

    /**
     * Begins a case of the same person with what is carried.
     *
     * @param unread how many of the letters nobody has read yet
     * @return the new case, which waits for a decision, as every new one does
     * @throws MergeRefused if that cannot be done as things stand; says why
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseMoved split(CaseId from, String title, List<Piece> pieces, int unread) {
        CaseFile file = open(from);
        CaseId id = new CaseId(Ids.next());
        cases.open(
                new OpenCase(
                        id,
                        file.constituentId(),
                        constituents
                                .byId(file.constituentId())
                                .map(person -> person.areaCheck())
                                .orElse(AreaCheck.UNKNOWN),
                        file.channel(),
                        title,
                        file.category(),
                        Map.of()),
                offices.current());
        return carry(CaseMoveKind.SPLIT, from, id, pieces, unread);
    }

    /**
     * Carries to a case that is there.
     *
     * @param unread how many of the letters nobody has read yet
     * @throws MergeRefused if that cannot be done as things stand; says why
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseMoved move(CaseId from, CaseId onto, List<Piece> pieces, int unread) {
        records.lock(from, onto);
        CaseFile file = open(from);
        CaseFile other = open(onto);
        if (from.equals(onto) || !file.constituentId().equals(other.constituentId())) {
            throw new MergeRefused("Choose another case of the same person: nobody may see somebody else's letters.");
        }
        CaseMoved moved = carry(CaseMoveKind.MOVE, from, onto, pieces, unread);
        process.announce(onto, unread);
        return moved;
    }

    private CaseMoved carry(CaseMoveKind kind, CaseId from, CaseId onto, List<Piece> pieces, int unread) {
        files.flush();
        CaseSnapshot target = file(onto).snapshot();
        CaseMove move = moves.saveAndFlush(new CaseMove(
                kind, file(from).snapshot(), target, unread, staff.require().id(), clock.instant()));
        UUID id = move.getId();
        records.keep(id, pieces);
        int carried = belongings.stream()
                .mapToInt(owner -> owner.carry(pieces, from, onto))
                .sum();
        if (carried != pieces.size()) {
            throw new MergeRefused("Somebody has just moved some of these letters. Look where they are now.");
        }
        process.read(from, unread);
        file(onto).touch(clock.instant());
        log.audit(from, "letters-moved");
        log.audit(onto, "letters-moved-here");
        process.changed(from, onto);
        return new CaseMoved(id, target);
    }

    /**
     * Undoes a merge or a move. A case that was begun with letters is closed again when they go back, with all that it has got since.
     *
     * @throws MergeRefused if it is too late for that; says why
     */
    @PreAuthorize(Permissions.WORK_CASES)
    public void undo(UUID id) {
        records.lock(id);
        CaseMove move = moves.findById(id).orElseThrow(() -> new MergeRefused("That cannot be undone any more."));
        if (move.kind() == CaseMoveKind.MERGE) {
            merge.undo(id);
            return;
        }
        CaseId from = move.from();
        CaseId onto = move.onto();
        requireUndoable(move);
        int unread = move.kind() == CaseMoveKind.SPLIT ? takeBackCase(move) : takeBackLetters(move);
        moves.findById(id).orElseThrow().undone(staff.require().id(), clock.instant());
        process.announce(from, unread);
        log.audit(from, "letters-move-undone");
        process.changed(from, onto);
    }

    /** @return how many letters are to be read again: those that came since, and the first ones unless somebody has decided about them */
    private int takeBackCase(CaseMove move) {
        CaseId onto = move.onto();
        process.obstacle(onto)
                .or(() -> belongings.stream()
                        .flatMap(owner -> owner.obstacle(onto, move.from()).stream())
                        .findFirst())
                .ifPresent(why -> {
                    throw new MergeRefused(move.ontoReference() + " cannot be undone yet: " + why + ".");
                });
        boolean undecided = file(onto).snapshot().status() == CaseStatus.NEW;
        int unread = process.unread(onto) + (undecided ? move.unread() : 0);
        // First what was carried, as what it was: an enquiry that is still to be decided about would count as decided
        // otherwise.
        List<Piece> pieces = records.of(move.getId());
        belongings.forEach(owner -> owner.carry(pieces, onto, move.from()));
        belongings.forEach(owner -> owner.carryAll(onto, move.from()));
        file(onto).emptyInto(move.from());
        process.end(onto);
        return unread;
    }

    /** @return how many of them nobody has read meanwhile */
    private int takeBackLetters(CaseMove move) {
        int came = belongings.stream()
                .mapToInt(owner -> owner.cameSince(move.onto(), move.at()))
                .sum();
        List<Piece> pieces = records.of(move.getId());
        if (belongings.stream().anyMatch(owner -> owner.elsewhere(pieces, move.onto()) > 0)) {
            throw new MergeRefused("Some of these letters have been moved on since. Undo that first.");
        }
        belongings.forEach(owner -> owner.carry(pieces, move.onto(), move.from()));
        return process.takeBack(move, came);
    }

    private void requireUndoable(CaseMove move) {
        if (move.isUndone()) {
            throw new MergeRefused("That has been undone already.");
        }
        open(move.from());
        open(move.onto());
        if (belongings.stream().anyMatch(owner -> owner.hasWritten(move.onto(), move.at()))) {
            throw new MergeRefused(
                    "That cannot be undone any more: a letter has been written on " + move.ontoReference() + " since.");
        }
    }

    /** For the process of a case: whether it was begun with letters that had been acknowledged on another. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public boolean wasSplitOff(CaseId caseId) {
        return moves.ofCase(caseId.value()).stream()
                .anyMatch(
                        move -> move.kind() == CaseMoveKind.SPLIT && move.onto().equals(caseId));
    }

    /** An unread letter was taken off a case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letterTakenOff(CaseId caseId, int unread) {
        process.read(caseId, unread);
        log.audit(caseId, "letter-taken-off");
        process.changed(caseId, caseId);
    }

    /** Why nothing can be carried from a case, or to it, as things stand; empty if something can. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Optional<String> obstacle(CaseId id) {
        return refusal(file(id)).map(Throwable::getMessage);
    }

    private CaseFile open(CaseId id) {
        CaseFile file = file(id);
        refusal(file).ifPresent(why -> {
            throw why;
        });
        return file;
    }

    private Optional<Refusal> refusal(CaseFile file) {
        String reference = file.snapshot().reference();
        if (file.isClosed()) {
            return Optional.of(new CaseAlreadyClosed(reference));
        }
        return holds.reasonFor(file.snapshot().id())
                .map(reason -> new MergeRefused(
                        reference + " is held, so that nothing is lost. Letters stay where they are."));
    }

    private CaseFile file(CaseId id) {
        return files.findById(id.value()).orElseThrow(() -> new CaseNotFound(id.toString()));
    }
}
