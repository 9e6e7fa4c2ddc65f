package org.postbag.correspondence;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.postbag.correspondence.inbox.MailState;
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

    /**
     * Every mail that was ever taken from a mailbox, by what became of it, such as {@code enquiry}; also those whose case has been
     * erased since. A state without mails is 0.
     */
    public Map<String, Long> incoming() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (MailState state : MailState.values()) {
            counts.put(state.code(), 0L);
        }
        jdbc.sql("select state, count(*) n from app.incoming_mail group by state")
                .query((row, number) ->
                        counts.put(MailState.valueOf(row.getString("state")).code(), row.getLong("n")))
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
