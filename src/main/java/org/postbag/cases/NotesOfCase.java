package org.postbag.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.cases.spi.CaseBelongings;
import org.postbag.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes go along with the case they were written on. */
@Component
class NotesOfCase implements CaseBelongings {

    private static final String NOTE = "NOTE";

    private final CaseNoteRepository notes;
    private final JdbcClient jdbc;

    NotesOfCase(CaseNoteRepository notes, JdbcClient jdbc) {
        this.notes = notes;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> obstacle(CaseId from, CaseId onto) {
        return Optional.empty();
    }

    @Override
    public List<Piece> carryAll(CaseId from, CaseId onto) {
        List<Piece> pieces = notes.findByCaseIdOrderByWrittenAt(from.value()).stream()
                .map(note -> new Piece(NOTE, note.getId()))
                .toList();
        carry(pieces, from, onto);
        return pieces;
    }

    @Override
    public int carry(List<Piece> pieces, CaseId from, CaseId onto) {
        List<UUID> ids = ids(pieces);
        notes.flush();
        return ids.isEmpty()
                ? 0
                : jdbc.sql("update app.case_note set case_id = :onto where id in (:ids) and case_id = :from")
                        .param("onto", onto.value())
                        .param("from", from.value())
                        .param("ids", ids)
                        .update();
    }

    @Override
    public int elsewhere(List<Piece> pieces, CaseId than) {
        List<UUID> ids = ids(pieces);
        return ids.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from app.case_note where id in (:ids) and case_id <> :case")
                        .param("ids", ids)
                        .param("case", than.value())
                        .query(Integer.class)
                        .single();
    }

    private static List<UUID> ids(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.kind().equals(NOTE))
                .map(Piece::id)
                .toList();
    }

    @Override
    public int cameSince(CaseId onto, Instant since) {
        return 0;
    }

    @Override
    public boolean hasWritten(CaseId from, Instant since) {
        return false;
    }
}
