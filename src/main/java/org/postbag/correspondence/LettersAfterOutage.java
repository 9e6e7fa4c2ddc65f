package org.postbag.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postbag.kernel.OfficeId;
import org.postbag.workflow.WaitingSteps;
import org.springframework.stereotype.Component;

/**
 * Sends what waits as soon as a letter has left that could not leave before: the mail server is back, and the next try of the others
 * may be an hour away.
 */
@Component
class LettersAfterOutage {

    /** A server that comes and goes must not use up the tries of everything that waits. */
    private static final Duration AT_MOST_EVERY = Duration.ofMinutes(5);

    private final WaitingSteps steps;
    private final Clock clock;
    private final Map<OfficeId, Instant> hastened = new ConcurrentHashMap<>();

    LettersAfterOutage(WaitingSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /** A letter of the bound office has left that had been tried in vain. */
    void left(Message letter) {
        steps.tryNow(letter.caseId());
        Instant now = clock.instant();
        Instant last = hastened.getOrDefault(letter.officeId(), Instant.EPOCH);
        if (Duration.between(last, now).abs().compareTo(AT_MOST_EVERY) >= 0) {
            hastened.put(letter.officeId(), now);
            steps.tryNow();
        }
    }
}
