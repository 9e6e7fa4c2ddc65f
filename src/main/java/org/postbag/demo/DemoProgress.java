package org.postbag.demo;

import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far each invented case of the bound office has been made. Written in the transaction of the step itself, so that a start
 * that is killed in the middle goes on with the step it had not done.
 */
@DemoPart
@Transactional
class DemoProgress {

    private final JdbcClient jdbc;

    DemoProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a case is; empty if it has not arrived yet. */
    Optional<Made> find(int number) {
        return jdbc.sql("select case_id, steps, finished from app.demo_case where number = :number")
                .param("number", number)
                .query((row, line) -> new Made(
                        Optional.ofNullable(row.getObject("case_id", UUID.class))
                                .map(CaseId::new),
                        row.getInt("steps"),
                        row.getBoolean("finished")))
                .optional();
    }

    /** How many cases are made completely. */
    int finished() {
        return jdbc.sql("select count(*) from app.demo_case where finished")
                .query(Integer.class)
                .single();
    }

    /** The case has arrived. */
    void arrived(int number, CaseId caseId) {
        jdbc.sql("insert into app.demo_case (office_id, number, case_id) values (:office, :number, :case)")
                .param("office", TenantContext.require().value())
                .param("number", number)
                .param("case", caseId.value())
                .update();
    }

    /** So many of its steps are done. */
    void done(int number, int steps) {
        jdbc.sql("update app.demo_case set steps = :steps where number = :number")
                .param("steps", steps)
                .param("number", number)
                .update();
    }

    /** It is as it should be. */
    void finish(int number) {
        jdbc.sql("update app.demo_case set finished = true where number = :number")
                .param("number", number)
                .update();
    }

    /**
     * A case as far as it has been made.
     *
     * @param caseId empty once the case is erased
     */
    record Made(Optional<CaseId> caseId, int steps, boolean finished) {

        /** Whether there is nothing left to be made of it. */
        boolean over() {
            return finished || caseId.isEmpty();
        }
    }
}
