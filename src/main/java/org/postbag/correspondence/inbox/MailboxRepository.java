package org.postbag.correspondence.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MailboxRepository extends JpaRepository<Mailbox, UUID> {

    List<Mailbox> findByActiveTrueOrderByAddress();

    Optional<Mailbox> findByAddressIgnoreCase(String address);
}
