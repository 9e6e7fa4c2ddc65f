package org.postbag.intake;

import java.time.Instant;
import java.util.Map;

/**
 * A report as far as it has been written.
 *
 * @param answers by field key, as typed
 */
public record ReportDraft(Map<String, Object> answers, Instant savedAt) {}
