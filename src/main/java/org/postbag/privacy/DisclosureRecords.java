package org.postbag.privacy;

import org.postbag.kernel.CaseId;
import org.postbag.kernel.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases what the disclosure register says of a case: without the case there is nothing left to tell recipients about. */
@Component
class DisclosureRecords implements PersonalDataHolder {

    private static final int WITH_THE_LETTERS = 200;

    private final JdbcClient jdbc;

    DisclosureRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String holds() {
        return "disclosures";
    }

    @Override
    public int order() {
        return WITH_THE_LETTERS;
    }

    @Override
    public int erase(CaseId caseId) {
        return jdbc.sql("delete from app.disclosure where case_id = ?")
                .param(caseId.value())
                .update();
    }

    @Override
    public int remaining(CaseId caseId) {
        return jdbc.sql("select count(*) from app.disclosure where case_id = ?")
                .param(caseId.value())
                .query(Integer.class)
                .single();
    }
}
