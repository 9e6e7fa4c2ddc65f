package org.postbag.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be provable later. The audit module writes it in the transaction in which it happens; if it cannot, the
 * act itself fails. No names, no free text (law.md AU-1).
 *
 * @param office the office it happened in, or null for an act on the installation
 * @param actor who did it, or null for the system
 * @param action a verb in the past tense in kebab case, such as {@code case-closed}
 * @param objectType what it was done to, such as {@code case}
 * @param objectId the key of that object, as text
 * @param at when
 */
public record AuditableEvent(
        @Nullable OfficeId office,
        @Nullable StaffId actor,
        String action,
        String objectType,
        String objectId,
        Instant at) {}
