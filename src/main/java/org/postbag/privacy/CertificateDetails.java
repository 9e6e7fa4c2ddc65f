package org.postbag.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Proof of one erasure (law.md RT-12).
 *
 * @param casePseudonym keyed hash of the case's id; only who has id and key can tell which case it was
 * @param backupClearOn date from which no backup holds the case any more
 * @param objectCounts how many objects of each kind were deleted
 * @param remaining how many were found afterwards; zero
 */
public record CertificateDetails(
        UUID id,
        String casePseudonym,
        LocalDate closedOn,
        LocalDate retainUntil,
        Instant executedAt,
        LocalDate backupClearOn,
        Map<String, Integer> objectCounts,
        int remaining) {}
