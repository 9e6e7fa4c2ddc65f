package org.postbag.correspondence;

import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.OfficeId;

/** A letter has reached a new state. Published in the transaction in which it did. */
public record LetterChanged(OfficeId office, CaseId caseId, UUID letter, LetterKind kind, LetterState state) {}
