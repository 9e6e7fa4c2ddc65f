package org.postbag.correspondence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postbag.cases.SoughtWords;
import org.postbag.cases.spi.CaseTexts;
import org.postbag.kernel.CaseId;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases by the words of their letters, those with organisations included (decision 0013); before those by their notes. */
@Component
@Order(0)
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
class LettersThatSay implements CaseTexts {

    /** Letters looked at for the cases that are asked for: the latest, since of those somebody is thinking. */
    private static final int MOST_LETTERS = 1_000;

    private final JdbcClient jdbc;

    LettersThatSay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Said> thatSay(SoughtWords words, int most) {
        return jdbc.sql(
                        """
                        select m.case_id, (array_agg(m.id order by m.created_at desc))[1]
                        from app.letters_that_say(?, ?) said join app.message m on m.id = said
                        where m.case_id is not null
                        group by m.case_id order by max(m.created_at) desc limit ?
                        """)
                .params(words.all().toArray(String[]::new), MOST_LETTERS, most)
                .query((row, number) ->
                        new Said(new CaseId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .list();
    }

    @Override
    public Map<CaseId, String> places(Collection<Said> said, SoughtWords words) {
        Map<CaseId, String> places = new HashMap<>();
        if (!said.isEmpty()) {
            jdbc.sql("select case_id, subject || '. ' || body from app.message where id in (:texts)")
                    .param("texts", said.stream().map(Said::text).toList())
                    .query(row -> {
                        places.put(new CaseId(row.getObject(1, UUID.class)), words.placeIn(row.getString(2)));
                    });
        }
        return places;
    }
}
