package org.postbag.intake;

import org.postbag.kernel.CaseId;
import org.postbag.kernel.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the record that an enquiry was handed in. */
@Component
class SubmissionRecords implements PersonalDataHolder {

    private final JdbcClient jdbc;

    SubmissionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String holds() {
        return "submissions";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public int erase(CaseId caseId) {
        return jdbc.sql("delete from app.submission where case_id = ?")
                .param(caseId.value())
                .update();
    }

    @Override
    public int remaining(CaseId caseId) {
        return jdbc.sql("select count(*) from app.submission where case_id = ?")
                .param(caseId.value())
                .query(Integer.class)
                .single();
    }
}
