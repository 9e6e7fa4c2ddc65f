package org.postbag.correspondence.templates;

import java.time.Instant;
import java.util.UUID;

/** A template of the office, as it is now. */
public record TemplateView(UUID id, TemplateText text, Instant changedAt) {}
