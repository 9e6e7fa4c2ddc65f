package org.postbag.cases;

import java.util.UUID;

/**
 * What was carried to a case.
 *
 * @param move the key by which it can be undone
 * @param onto the case it is on now
 */
public record CaseMoved(UUID move, CaseSnapshot onto) {}
