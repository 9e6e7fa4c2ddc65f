package org.postbag.workflow.runtime;

import java.util.Map;
import java.util.TreeMap;
import org.postbag.workflow.TimerCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts in the engine's own table: one query, where its services would need one for each process. */
@Component
class EngineTimerCounts implements TimerCounts {

    private final JdbcClient jdbc;

    EngineTimerCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Long> byProcess() {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql(
                        """
                        select process_def_key_, count(*) from camunda.act_ru_job
                        where type_ = 'timer' and retries_ > 0 and process_def_key_ is not null
                        group by process_def_key_
                        """)
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }
}
