package org.postbag.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseFileRepository extends JpaRepository<CaseFile, UUID> {

    Optional<CaseFile> findByReference(String reference);

    List<CaseFile> findByConstituentIdOrderByOpenedAtDesc(UUID constituentId);

    long countByConstituentId(UUID constituentId);
}
