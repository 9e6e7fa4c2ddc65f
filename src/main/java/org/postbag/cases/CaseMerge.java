package org.postbag.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.cases.spi.CaseBelongings;
import org.postbag.cases.spi.CaseBelongings.Piece;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.constituents.Constituents;
import org.postbag.kernel.CaseId;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Permissions;
import org.postbag.privacy.Holds;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two cases of one person into one: what is on the first is carried to the second, and the first is closed and points there.
 * Cases of two people are never merged, because whoever has the private link of one would read the letters of the other.
 */
@Service
@Transactional
public class CaseMerge {

    private final CaseFileRepository files;
    private final CaseMoveRepository moves;
    private final CaseMoveRecords records;
    private final MergedCaseProcess process;
    private final List<CaseBelongings> belongings;
    private final Constituents constituents;
    private final Holds holds;
    private final CaseLog log;
    private final CurrentStaff staff;
    private final Clock clock;

    CaseMerge(
            CaseFileRepository files,
            CaseMoveRepository moves,
            CaseMoveRecords records,
            MergedCaseProcess process,
            List<CaseBelongings> belongings,
            Constituents constituents,
            Holds holds,
            CaseLog log,
            CurrentStaff staff,
            Clock clock) {
        this.files = files;
        this.moves = moves;
        this.records = records;
        this.process = process;
        this.belongings = belongings;
        this.constituents = constituents;
        this.holds = holds;
        this.log = log;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Merges a case into another.
     *
     * @return the key by which it can be undone
     * @throws MergeRefused if that cannot be done as things stand; says why
     * @throws CaseAlreadyClosed if one of them is closed
     */
    @PreAuthorize(Permissions.WORK_CASES)
    public UUID merge(CaseId from, CaseId onto) {
        records.lock(from, onto);
        CaseFile merged = file(from);
        CaseFile other = file(onto);
        requireMergeable(merged, other);
        CaseSnapshot target = other.snapshot();
        CaseMove move = moves.save(new CaseMove(
                CaseMoveKind.MERGE,
                merged.snapshot(),
                target,
                process.unread(from),
                staff.require().id(),
                clock.instant()));
        UUID id = move.getId();
        int unread = move.unread();
        moves.flush();
        records.keep(id, carryAll(from, onto));
        file(from).emptyInto(onto);
        process.end(from);
        file(onto).touch(clock.instant());
        process.announce(onto, unread);
        log.audit(from, "case-merged");
        log.audit(onto, "case-merged-into");
        process.changed(from, onto);
        return id;
    }

    /**
     * Undoes a merge: everything that was carried goes back, and the case is as it was. What has come since stays.
     *
     * @throws MergeRefused if it is too late for that; says why
     */
    @PreAuthorize(Permissions.WORK_CASES)
    public void undo(UUID id) {
        records.lock(id);
        CaseMove move = moves.findById(id).orElseThrow(() -> new MergeRefused("That merge cannot be undone any more."));
        CaseId from = move.from();
        CaseId onto = move.onto();
        requireUndoable(move);
        int unread = process.takeBack(
                move,
                belongings.stream()
                        .mapToInt(owner -> owner.cameSince(onto, move.at()))
                        .sum());
        List<Piece> pieces = records.of(id);
        if (belongings.stream().anyMatch(owner -> owner.elsewhere(pieces, onto) > 0)) {
            throw new MergeRefused(
                    "Some of what came from " + move.fromReference() + " has been moved on since. Undo that first.");
        }
        belongings.forEach(owner -> owner.carry(pieces, onto, from));
        CaseMove undone = moves.findById(id).orElseThrow();
        CaseFile file = file(from);
        file.restore(undone, clock.instant());
        undone.undone(staff.require().id(), clock.instant());
        process.begin(file, undone, unread);
        process.settle(file(onto), undone);
        log.audit(from, "case-merge-undone");
        process.changed(from, onto);
    }

    private List<Piece> carryAll(CaseId from, CaseId onto) {
        List<Piece> pieces = new ArrayList<>();
        belongings.forEach(owner -> pieces.addAll(owner.carryAll(from, onto)));
        return pieces;
    }

    private void requireMergeable(CaseFile merged, CaseFile other) {
        CaseSnapshot from = merged.snapshot();
        CaseSnapshot onto = other.snapshot();
        if (from.id().equals(onto.id())) {
            throw new MergeRefused("That is this case itself. Give the reference of another one.");
        }
        for (CaseSnapshot file : List.of(from, onto)) {
            if (file.closed()) {
                throw new CaseAlreadyClosed(file.reference());
            }
        }
        if (!from.constituentId().equals(onto.constituentId())) {
            throw new MergeRefused(from.reference() + " is about " + name(from) + ", " + onto.reference() + " about "
                    + name(onto) + ". Cases of two people are not merged: each would see the other's letters.");
        }
        if (holds.reasonFor(from.id()).isPresent()) {
            throw new MergeRefused(from.reference() + " is held, so that nothing of it is lost. Merge "
                    + onto.reference() + " into it instead, or lift the hold.");
        }
        Optional<String> obstacle = process.obstacle(from.id()).or(() -> belongings.stream()
                .flatMap(owner -> owner.obstacle(from.id(), onto.id()).stream())
                .findFirst());
        obstacle.ifPresent(why -> {
            throw new MergeRefused(from.reference() + " cannot be merged yet: " + why + ".");
        });
    }

    private void requireUndoable(CaseMove move) {
        if (move.isUndone() || move.kind() != CaseMoveKind.MERGE) {
            throw new MergeRefused("That merge has been undone already.");
        }
        CaseSnapshot onto = file(move.onto()).snapshot();
        if (onto.closed()) {
            throw new MergeRefused("The merge cannot be undone any more: " + onto.reference() + " is closed.");
        }
        if (holds.reasonFor(onto.id()).isPresent()) {
            throw new MergeRefused("The merge cannot be undone while " + onto.reference() + " is held.");
        }
        if (belongings.stream().anyMatch(owner -> owner.hasWritten(move.onto(), move.at()))) {
            throw new MergeRefused("The merge cannot be undone any more: a letter has been written on "
                    + onto.reference() + " since.");
        }
        if (file(move.from()).mergedInto().filter(move.onto()::equals).isEmpty()) {
            throw new MergeRefused("The merge cannot be undone any more: " + move.fromReference() + " is gone.");
        }
    }

    private String name(CaseSnapshot file) {
        return constituents
                .byId(file.constituentId())
                .map(ConstituentDetails::fullName)
                .orElse("somebody");
    }

    private CaseFile file(CaseId id) {
        return files.findById(id.value()).orElseThrow(() -> new CaseNotFound(id.toString()));
    }
}
