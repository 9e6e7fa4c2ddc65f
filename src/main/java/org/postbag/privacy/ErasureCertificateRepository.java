package org.postbag.privacy;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ErasureCertificateRepository extends JpaRepository<ErasureCertificate, UUID> {

    List<ErasureCertificate> findAllByOrderByExecutedAtDesc();
}
