package org.postbag.correspondence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.postbag.cases.spi.FirstLetters;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the first letters of several cases at once. */
@Component
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
class FirstLettersOfCases implements FirstLetters {

    private final JdbcClient jdbc;

    FirstLettersOfCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<CaseId, String> of(Collection<CaseId> cases) {
        Map<CaseId, String> beginnings = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.sql(
                            """
                            select distinct on (case_id) case_id, left(body, 2000) from app.message
                            where office_id = :office and case_id in (:cases) and direction = 'IN' and thread_id is null
                            order by case_id, created_at, id
                            """)
                    .param("office", TenantContext.require().value())
                    .param("cases", cases.stream().map(CaseId::value).toList())
                    .query(row -> {
                        beginnings.put(new CaseId(row.getObject(1, UUID.class)), row.getString(2));
                    });
        }
        return beginnings;
    }
}
