package org.postbag.correspondence;

import java.util.List;
import java.util.stream.Stream;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the letters of a case, what was being written, the files that went along, and the links that opened it. */
@Component
class CorrespondenceRecords implements PersonalDataHolder {

    private static final List<String> TABLES = List.of(
            "attachment",
            "letter_basis",
            "draft",
            "tracking_token",
            "reply_address",
            "enclosure",
            "message",
            "organisation_thread");

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
        jdbc.sql("update app.organisation_thread set begun_on = id where begun_on = :case and case_id <> :case")
                .param("case", caseId.value())
                .update();
        return eraseMails(caseId)
                + TABLES.stream()
                        .mapToInt(table -> jdbc.sql("delete from app." + table + " where case_id = ?")
                                .param(caseId.value())
                                .update())
                        .sum();
    }

    /** Of a mail there stays that it was taken in, so that it is not taken in again: nothing about anybody. */
    private int eraseMails(CaseId caseId) {
        jdbc.sql("update app.incoming_mail set case_id = null where case_id = ? and state = 'REVIEW'")
                .param(caseId.value())
                .update();
        for (String table : List.of("mail_scan", "incoming_mail_part", "incoming_mail_file")) {
            jdbc.sql("delete from app." + table
                            + " p using app.incoming_mail m where m.id = p.mail_id and m.case_id = ?")
                    .param(caseId.value())
                    .update();
        }
        return jdbc.sql(
                        """
                        update app.incoming_mail set case_id = null, sender = null, sender_name = null, subject = null,
                            preview = null, problem = null, handled_at = coalesce(handled_at, now())
                        where case_id = ?
                        """)
                .param(caseId.value())
                .update();
    }

    @Override
    public int remaining(CaseId caseId) {
        return Stream.concat(TABLES.stream(), Stream.of("incoming_mail"))
                .mapToInt(table -> jdbc.sql("select count(*) from app." + table + " where case_id = ?")
                        .param(caseId.value())
                        .query(Integer.class)
                        .single())
                .sum();
    }
}
