package org.postbag.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CaseMoveRepository extends JpaRepository<CaseMove, UUID> {

    /** What was carried from this case or onto it, oldest first. */
    @Query("select m from CaseMove m where m.fromCase = :caseId or m.ontoCase = :caseId order by m.movedAt")
    List<CaseMove> ofCase(UUID caseId);
}
