package org.postbag.correspondence.mail;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OfficeRelayRepository extends JpaRepository<OfficeRelay, UUID> {

    /** An office has one at most. */
    Optional<OfficeRelay> findFirstByOrderById();
}
