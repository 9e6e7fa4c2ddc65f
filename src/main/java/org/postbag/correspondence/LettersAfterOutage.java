package org.postbag.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.postbag.correspondence.mail.MailNotSent;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
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
    private final Map<OfficeId, Instant> hastened = new HashMap<>();

    LettersAfterOutage(WaitingSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * A letter of the bound office has left that had been tried in vain.
     *
     * @param trouble why it had not left before: only if the mail server was away, the letters of other cases are tried, for one
     *     whose reader's own server is away would use up its tries
     */
    void left(CaseId caseId, String trouble) {
        steps.tryNow(caseId);
        if (trouble.equals(MailNotSent.UNREACHABLE) && isTime(TenantContext.require())) {
            steps.tryNow();
        }
    }

    private synchronized boolean isTime(OfficeId office) {
        Instant now = clock.instant();
        Instant last = hastened.get(office);
        if (last != null && Duration.between(last, now).abs().compareTo(AT_MOST_EVERY) < 0) {
            return false;
        }
        hastened.put(office, now);
        return true;
    }
}
