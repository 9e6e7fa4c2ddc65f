package org.postbag.correspondence.inbox;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface IncomingMails extends JpaRepository<IncomingMail, UUID> {}
