package org.postbag.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postbag.cases.spi.FirstLetters;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Permissions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices that somebody seems to have written twice about the same: among the open cases of one person, never across people. It is a
 * hint for a person to judge.
 */
@Service
public class LookAlikes {

    private final CaseFileRepository files;
    private final FirstLetters letters;

    LookAlikes(CaseFileRepository files, FirstLetters letters) {
        this.files = files;
        this.letters = letters;
    }

    /** Another open case of the same person that began with nearly the same words; the latest of several. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Optional<CaseSnapshot> of(CaseId id) {
        Optional<CaseSnapshot> file =
                files.findById(id.value()).map(CaseFile::snapshot).filter(found -> !found.closed());
        List<CaseSnapshot> others = file.stream()
                .flatMap(found -> files.findByConstituentIdOrderByOpenedAtDesc(found.constituentId()).stream())
                .map(CaseFile::snapshot)
                .filter(other -> !other.closed() && !other.id().equals(id))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Map<CaseId, String> beginnings = letters.of(Stream.concat(file.stream(), others.stream())
                .map(CaseSnapshot::id)
                .toList());
        Likeness own = file.map(found -> likeness(found, beginnings)).orElseThrow();
        return others.stream()
                .filter(other -> own.isLike(likeness(other, beginnings)))
                .findFirst();
    }

    private static Likeness likeness(CaseSnapshot file, Map<CaseId, String> beginnings) {
        return Likeness.of(file.title(), beginnings.getOrDefault(file.id(), ""));
    }
}
