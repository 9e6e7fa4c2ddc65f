package org.postbag.correspondence;

import java.util.Optional;

/**
 * One try to send a letter.
 *
 * @param step the engine's id of the step that tries; the task it becomes when it fails for good bears it as its engine id.
 *     Empty if no step does
 * @param last whether nobody tries again by itself if this one fails
 */
public record SendingTry(Optional<String> step, boolean last) {}
