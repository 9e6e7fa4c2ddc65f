package org.postbag.correspondence;

import java.util.List;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the letters of a case, what was being written, and the links that opened it. */
@Component
class CorrespondenceRecords implements PersonalDataHolder {

    private static final List<String> TABLES = List.of("draft", "tracking_token", "reply_address", "message");

    private final JdbcClient jdbc;

    CorrespondenceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String holds() {
        return "letters";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public int erase(CaseId caseId) {
        return TABLES.stream()
                .mapToInt(table -> jdbc.sql("delete from app." + table + " where case_id = ?")
                        .param(caseId.value())
                        .update())
                .sum();
    }

    @Override
    public int remaining(CaseId caseId) {
        return TABLES.stream()
                .mapToInt(table -> jdbc.sql("select count(*) from app." + table + " where case_id = ?")
                        .param(caseId.value())
                        .query(Integer.class)
                        .single())
                .sum();
    }
}
