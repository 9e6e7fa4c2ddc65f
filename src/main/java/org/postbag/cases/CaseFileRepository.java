package org.postbag.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CaseFileRepository extends JpaRepository<CaseFile, UUID> {

    Optional<CaseFile> findByReference(String reference);

    List<CaseFile> findByConstituentIdOrderByOpenedAtDesc(UUID constituentId);

    long countByConstituentId(UUID constituentId);

    List<CaseFile> findByDuplicateOfOrderByOpenedAtDesc(UUID original);

    int countByDuplicateOf(UUID original);

    /** Cases that were joined to this one forget which it was. @return how many there were */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update versioned CaseFile c set c.duplicateOf = null where c.duplicateOf = :original")
    int unlinkDuplicatesOf(UUID original);
}
