package org.postbag.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseEventRepository extends JpaRepository<CaseEvent, UUID> {

    List<CaseEvent> findByCaseIdOrderByHappenedAt(UUID caseId);

    int deleteByCaseId(UUID caseId);

    int countByCaseId(UUID caseId);
}
