package org.postbag.correspondence.templates;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LetterTemplateRepository extends JpaRepository<LetterTemplate, UUID> {

    List<LetterTemplate> findAllByOrderByNameAsc();

    Optional<LetterTemplate> findByNameIgnoreCase(String name);
}
