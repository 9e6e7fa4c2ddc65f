package org.postbag.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrganisationThreads extends JpaRepository<OrganisationThread, UUID> {

    List<OrganisationThread> findByCaseIdOrderByCreatedAt(UUID caseId);

    /** A case that another was merged into may have two; the one goes on that was begun last. */
    Optional<OrganisationThread> findFirstByCaseIdAndOrganisationIdOrderByCreatedAtDesc(UUID caseId, UUID organisation);

    boolean existsByCaseIdAndState(UUID caseId, ThreadState state);
}
