package org.postbag.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postbag.cases.spi.CaseTexts;
import org.postbag.kernel.CaseId;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases by the words of their internal notes, for those who may read them (decision 0013). A letter that says it tells more. */
@Component
@Order(1)
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
class NotesThatSay implements CaseTexts {

    /** Notes looked at for the cases that are asked for: the latest. */
    private static final int MOST_NOTES = 1_000;

    private final JdbcClient jdbc;

    NotesThatSay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Said> thatSay(SoughtWords words, int most) {
        return jdbc.sql(
                        """
                        select n.case_id, (array_agg(n.id order by n.written_at desc))[1]
                        from app.notes_that_say(?, ?) said join app.case_note n on n.id = said
                        group by n.case_id order by max(n.written_at) desc limit ?
                        """)
                .params(words.all().toArray(String[]::new), MOST_NOTES, most)
                .query((row, number) ->
                        new Said(new CaseId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .list();
    }

    @Override
    public Map<CaseId, String> places(Collection<Said> said, SoughtWords words) {
        Map<CaseId, String> places = new HashMap<>();
        if (!said.isEmpty()) {
            jdbc.sql("select case_id, body from app.case_note where id in (:texts)")
                    .param("texts", said.stream().map(Said::text).toList())
                    .query(row -> {
                        places.put(
                                new CaseId(row.getObject(1, UUID.class)), "Note: " + words.placeIn(row.getString(2)));
                    });
        }
        return places;
    }
}
