package org.postbag.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.postbag.kernel.Ids;
import org.postbag.kernel.StorableText;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reports that are being written, of the bound office. Abandoned ones are erased after 24 hours (law.md RT-9). */
@Component
@Transactional
class ReportDrafts {

    static final Duration KEPT = Duration.ofHours(24);
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ReportDrafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    String begin() {
        String token = Secrets.random();
        jdbc.sql(
                        """
                        insert into app.report_draft (id, office_id, token_hash, answers, started_at, saved_at, version)
                        values (:id, :office, :hash, '{}', :now, :now, 0)
                        """)
                .param("id", Ids.next())
                .param("office", TenantContext.require().value())
                .param("hash", Secrets.hash(token))
                .param("now", now())
                .update();
        return token;
    }

    @Transactional(readOnly = true)
    public Optional<ReportDraft> find(String token) {
        return jdbc.sql(
                        "select answers::text, saved_at from app.report_draft where token_hash = :hash and saved_at > :since")
                .param("hash", Secrets.hash(token))
                .param("since", now().minus(KEPT))
                .query((row, number) -> new ReportDraft(
                        read(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** @return false if there is no such draft */
    boolean save(String token, Map<String, Object> answers) {
        return jdbc.sql(
                                "update app.report_draft set answers = :answers::jsonb, saved_at = :now where token_hash = :hash")
                        .param("answers", write(answers))
                        .param("now", now())
                        .param("hash", Secrets.hash(token))
                        .update()
                == 1;
    }

    /**
     * Takes a draft away, once only: whoever asks for the same draft meanwhile waits for the end of this transaction.
     *
     * @return its answers; empty when it was sent, erased, or never begun
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Map<String, Object>> take(String token) {
        return jdbc.sql(
                        "delete from app.report_draft where token_hash = :hash and saved_at > :since returning answers::text")
                .param("hash", Secrets.hash(token))
                .param("since", now().minus(KEPT))
                .query((row, number) -> read(row.getString(1)))
                .optional();
    }

    /** Erases a draft whose writer does not want it kept; does nothing when there is none. */
    void erase(String token) {
        jdbc.sql("delete from app.report_draft where token_hash = :hash")
                .param("hash", Secrets.hash(token))
                .update();
    }

    int removeAbandoned() {
        return jdbc.sql("delete from app.report_draft where saved_at < :before")
                .param("before", now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Map<String, Object> read(String text) {
        try {
            return json.readValue(text, ANSWERS);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("A stored draft cannot be read", problem);
        }
    }

    private String write(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(withoutNul(answers));
        } catch (JsonProcessingException problem) {
            throw new IllegalArgumentException("The answers cannot be stored", problem);
        }
    }

    private static Object withoutNul(Object value) {
        if (value instanceof String text) {
            return StorableText.withoutNul(text);
        }
        if (value instanceof Map<?, ?> answers) {
            Map<Object, Object> clean = new LinkedHashMap<>();
            answers.forEach((key, answer) -> clean.put(key, answer == null ? null : withoutNul(answer)));
            return clean;
        }
        return value instanceof Collection<?> several
                ? several.stream().map(ReportDrafts::withoutNul).toList()
                : value;
    }
}
