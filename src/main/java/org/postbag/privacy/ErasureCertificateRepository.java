package org.postbag.privacy;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

interface ErasureCertificateRepository extends JpaRepository<ErasureCertificate, UUID> {

    /** A part of the office's certificates, newest first; row-level security leaves the office's own. */
    @NativeQuery("select * from app.erasure_certificate order by executed_at desc, id limit :limit offset :offset")
    List<ErasureCertificate> part(int offset, int limit);
}
