package org.postbag.correspondence;

import java.time.Instant;

/** What the signed-in person has written so far. */
public record DraftView(String subject, String body, Instant savedAt) {}
