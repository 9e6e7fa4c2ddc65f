package org.postbag.correspondence;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many letters the current office has, for the operator's figures. Counts only, never whose. */
@Service
@Transactional(readOnly = true)
public class MessageCounts {

    private final JdbcClient jdbc;

    MessageCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came in, by what became of it: {@code enquiry}, {@code threaded}; a state without letters is 0. */
    public Map<String, Long> incoming() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (InboxState state : InboxState.values()) {
            counts.put(state.code(), 0L);
        }
        jdbc.sql("select inbox_state, count(*) n from app.message where direction = 'IN' group by inbox_state")
                .query((row, number) -> counts.put(row.getString("inbox_state"), row.getLong("n")))
                .list();
        return counts;
    }

    /** What goes out, by how far it has come, such as {@code sent}; a state without letters is 0. */
    public Map<String, Long> outgoing() {
        Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
        jdbc.sql("select state, count(*) n from app.message where direction = 'OUT' group by state")
                .query((row, number) -> counts.put(LetterState.valueOf(row.getString("state")), row.getLong("n")))
                .list();
        Map<String, Long> named = new LinkedHashMap<>();
        for (LetterState state : LetterState.values()) {
            if (state != LetterState.RECEIVED) {
                named.put(state.name().toLowerCase(Locale.ROOT), counts.getOrDefault(state, 0L));
            }
        }
        return named;
    }
}
