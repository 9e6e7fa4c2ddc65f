package org.postbag.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrganisationThreads extends JpaRepository<OrganisationThread, UUID> {

    List<OrganisationThread> findByCaseIdOrderByCreatedAt(UUID caseId);

    Optional<OrganisationThread> findByCaseIdAndOrganisationId(UUID caseId, UUID organisation);

    boolean existsByCaseIdAndState(UUID caseId, ThreadState state);
}
