package org.postbag.workflow.runtime;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what the engine holds of process instances. Which of its tables speak of one is asked of the database, so that a table
 * of a later engine is not forgotten.
 */
@Component
class EngineRows {

    private static final String SPEAKING =
            """
            select c.table_name, string_agg(c.column_name || ' in (:instances)', ' or ') as speaks
            from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = 'camunda' and t.table_type = 'BASE TABLE'
              and c.column_name in ('proc_inst_id_', 'process_instance_id_', 'root_proc_inst_id_')
            group by c.table_name
            """;

    private final JdbcClient jdbc;

    EngineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows there are in all tables together. */
    int count(Collection<String> instances) {
        if (instances.isEmpty()) {
            return 0;
        }
        List<String> counts = jdbc.sql(SPEAKING)
                .query((row, number) -> "(select count(*) from camunda." + row.getString("table_name") + " where "
                        + row.getString("speaks") + ")")
                .list();
        return jdbc.sql("select " + counts.stream().collect(Collectors.joining(" + ")))
                .param("instances", instances)
                .query(Integer.class)
                .single();
    }
}
