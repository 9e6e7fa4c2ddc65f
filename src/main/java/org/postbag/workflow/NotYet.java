package org.postbag.workflow;

import java.time.Duration;

/**
 * Borne by an exception of a building block whose step has to wait for something that is nobody's failure: it is asked again after a
 * while, and none of its tries is used up.
 */
public interface NotYet {

    /** How long the step waits until it is asked again. */
    Duration patience();
}
