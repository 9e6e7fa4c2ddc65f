package org.postbag.privacy;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RetentionHoldRepository extends JpaRepository<RetentionHold, UUID> {

    Optional<RetentionHold> findFirstByCaseIdAndReleasedAtIsNullOrderBySetAtDesc(UUID caseId);

    int countByCaseId(UUID caseId);

    int deleteByCaseId(UUID caseId);
}
