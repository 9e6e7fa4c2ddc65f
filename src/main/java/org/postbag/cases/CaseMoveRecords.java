package org.postbag.cases;

import java.util.List;
import java.util.UUID;
import org.postbag.cases.spi.CaseBelongings.Piece;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.PersonalDataHolder;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which pieces were carried, and erases what is known of a move with either of its cases. */
@Component
class CaseMoveRecords implements PersonalDataHolder {

    private final JdbcClient jdbc;

    CaseMoveRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID move, List<Piece> pieces) {
        for (Piece piece : pieces) {
            jdbc.sql("insert into app.case_move_piece (move_id, office_id, kind, piece_id) values (?, ?, ?, ?)")
                    .params(move, TenantContext.require().value(), piece.kind(), piece.id())
                    .update();
        }
    }

    List<Piece> of(UUID move) {
        return jdbc.sql("select kind, piece_id from app.case_move_piece where move_id = ?")
                .param(move)
                .query((row, number) -> new Piece(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    /** Lets others who would change one of the two cases wait for the end of this transaction. */
    void lock(CaseId one, CaseId other) {
        jdbc.sql("select id from app.case_file where id in (?, ?) order by id for update")
                .params(one.value(), other.value())
                .query(UUID.class)
                .list();
    }

    /** As {@link #lock(CaseId, CaseId)}, both cases of a move; it is to be read afterwards. */
    void lock(UUID move) {
        jdbc.sql(
                        """
                        select f.id from app.case_file f join app.case_move m on f.id in (m.from_case, m.onto_case)
                        where m.id = ? order by f.id for update of f
                        """)
                .param(move)
                .query(UUID.class)
                .list();
    }

    @Override
    public String holds() {
        return "moves";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public int erase(CaseId caseId) {
        return jdbc.sql("delete from app.case_move where from_case = :case or onto_case = :case")
                .param("case", caseId.value())
                .update();
    }

    @Override
    public int remaining(CaseId caseId) {
        return jdbc.sql("select count(*) from app.case_move where from_case = :case or onto_case = :case")
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
    }
}
