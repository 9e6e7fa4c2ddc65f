package org.postbag.correspondence;

import java.util.List;
import java.util.UUID;
import org.postbag.kernel.Ids;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what goes along with letters. */
@Component
class Enclosures {

    private static final int TITLE_LENGTH = 300;

    private final JdbcClient jdbc;

    Enclosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts pieces into a letter that is stored. */
    void enclose(Message letter, List<Enclosure> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            String title = pieces.get(i).title();
            jdbc.sql(
                            """
                            insert into app.enclosure (id, office_id, case_id, message_id, position, title, words)
                            values (:id, :office, :case, :letter, :position, :title, :words)
                            """)
                    .param("id", Ids.next())
                    .param("office", TenantContext.require().value())
                    .param("case", letter.caseId().value())
                    .param("letter", letter.getId())
                    .param("position", i)
                    .param("title", title.substring(0, Math.min(title.length(), TITLE_LENGTH)))
                    .param("words", pieces.get(i).words())
                    .update();
        }
    }

    /** What is in a letter, in order. */
    List<Enclosure> of(UUID letter) {
        return jdbc.sql(
                        "select title, words from app.enclosure where office_id = :office and message_id = :letter order by position")
                .param("office", TenantContext.require().value())
                .param("letter", letter)
                .query((row, number) -> new Enclosure(row.getString("title"), row.getString("words")))
                .list();
    }
}
