package org.postbag.constituents;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConstituentRepository extends JpaRepository<Constituent, UUID> {}
