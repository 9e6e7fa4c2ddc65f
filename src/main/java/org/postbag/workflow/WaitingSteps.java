package org.postbag.workflow;

import java.time.Instant;
import java.util.Optional;
import org.postbag.kernel.CaseId;

/** Steps of the bound office that were tried in vain and wait until they are tried again. */
public interface WaitingSteps {

    /**
     * When a step is tried again.
     *
     * @param step the engine's id of the step
     * @return empty if nobody tries it again by itself
     */
    Optional<Instant> nextTry(String step);

    /** Has the waiting steps of a case's processes tried again at once. */
    void tryNow(CaseId businessKey);

    /** Has every waiting step of the bound office tried again at once: what they waited for is there. */
    void tryNow();
}
