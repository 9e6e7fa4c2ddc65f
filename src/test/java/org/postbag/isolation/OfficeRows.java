package org.postbag.isolation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postbag.TestOffices.TestOffice;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database holds of an office, the engine's tables included. */
class OfficeRows {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final String digests;

    OfficeRows(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.digests = columns("office_id", "tenant_id_").stream()
                .map(column ->
                        "select '%1$s', count(*) || ' ' || md5(coalesce(string_agg(t::text, '' order by t::text), ''))"
                                .concat(" from %1$s t where %2$s::text = ?")
                                .formatted(column.get("place"), column.get("name")))
                .collect(Collectors.joining(" union all "));
    }

    /** Per table, how many rows the office has and a digest of them. */
    Map<String, String> digest(TestOffice office) {
        Object[] parameters = new Object[digests.split("\\?", -1).length - 1];
        Arrays.fill(parameters, office.id().toString());
        Map<String, String> found = new TreeMap<>();
        inside(
                office,
                () -> jdbc.query(
                        digests,
                        row -> {
                            found.put(row.getString(1), row.getString(2));
                        },
                        parameters));
        return found;
    }

    /** One key of each table whose rows have one. */
    Map<String, UUID> keys(TestOffice office) {
        Map<String, UUID> keys = new TreeMap<>();
        inside(office, () -> {
            for (Map<String, Object> column : columns("id")) {
                String place = column.get("place").toString();
                jdbc.queryForList(
                                "select id from " + place
                                        + " t where to_jsonb(t) ->> 'office_id' = ? order by id limit 1",
                                UUID.class,
                                office.id().toString())
                        .forEach(key -> keys.put(place.substring("app.".length()), key));
            }
        });
        return keys;
    }

    /** Every value in the office's rows that is long enough to be recognised and no date. */
    Set<String> values(TestOffice office) {
        Set<String> values = new TreeSet<>();
        inside(office, () -> {
            for (Map<String, Object> column : columns("office_id")) {
                values.addAll(jdbc.queryForList(
                        "select v.value from " + column.get("place") + " t, jsonb_each_text(to_jsonb(t)) v"
                                + " where office_id = ? and length(v.value) >= 8 and v.value !~ '^\\d{4}-\\d\\d-\\d\\d'",
                        String.class,
                        office.id().value()));
            }
        });
        return values;
    }

    private List<Map<String, Object>> columns(String... names) {
        return jdbc.queryForList(
                """
                select table_schema || '.' || c.table_name as place, c.column_name as name
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where table_schema in ('app', 'camunda') and c.column_name = any (?) and t.table_type = 'BASE TABLE'
                  and (c.column_name <> 'id' or c.data_type = 'uuid')
                order by 1
                """,
                (Object) names);
    }

    private void inside(TestOffice office, Runnable reading) {
        office.run(() -> transaction.executeWithoutResult(tx -> reading.run()));
    }
}
