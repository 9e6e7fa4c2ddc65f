package org.postbag.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.StaffId;

/** Says on a timeline what was carried where, and that it was undone. */
final class CaseMoveWords {

    private CaseMoveWords() {}

    static List<TimelineEntry> of(CaseMove move, CaseId page, Map<StaffId, String> names) {
        boolean here = move.onto().equals(page);
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(new TimelineEntry.Move(
                move.getId(),
                here ? arrived(move) : left(move),
                here ? move.fromReference() : move.ontoReference(),
                here && move.kind() == CaseMoveKind.MERGE ? about(move) : List.of(),
                name(move.by(), names),
                !move.isUndone() && (here || move.kind() != CaseMoveKind.MERGE),
                move.at()));
        move.undoneAt()
                .ifPresent(at -> entries.add(new TimelineEntry.Move(
                        move.getId(),
                        "Undone: " + (here ? arrived(move) : left(move)),
                        here ? move.fromReference() : move.ontoReference(),
                        List.of(),
                        move.undoneBy().map(by -> name(by, names)).orElse(""),
                        false,
                        at)));
        return entries;
    }

    private static String arrived(CaseMove move) {
        return move.kind() == CaseMoveKind.MERGE
                ? move.fromReference() + " was merged into this case"
                : "Letters came here from " + move.fromReference();
    }

    private static String left(CaseMove move) {
        return switch (move.kind()) {
            case MERGE -> "Merged into " + move.ontoReference();
            case SPLIT -> "Letters became a case of their own, " + move.ontoReference();
            case MOVE -> "Letters were moved to " + move.ontoReference();
        };
    }

    private static List<String> about(CaseMove move) {
        List<String> lines = new ArrayList<>();
        lines.add(move.title());
        move.answers().forEach((question, answer) -> lines.add(question + ": " + answer));
        return lines;
    }

    private static String name(StaffId staff, Map<StaffId, String> names) {
        return names.getOrDefault(staff, "A former colleague");
    }
}
