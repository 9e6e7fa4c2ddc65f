package org.postbag.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;

/**
 * Where a letter belongs.
 *
 * @param thread the correspondence with an organisation; empty for the one with the resident
 */
public record CasePlace(CaseId caseId, Optional<UUID> thread) {

    /** In the correspondence with the resident. */
    static CasePlace ofResident(CaseId caseId) {
        return new CasePlace(caseId, Optional.empty());
    }

    static CasePlace read(ResultSet row, int number) throws SQLException {
        return new CasePlace(
                new CaseId(row.getObject("case_id", UUID.class)),
                Optional.ofNullable(row.getObject("thread_id", UUID.class)));
    }
}
