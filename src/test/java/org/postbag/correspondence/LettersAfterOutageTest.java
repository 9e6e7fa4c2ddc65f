package org.postbag.correspondence;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.postbag.correspondence.mail.MailNotSent;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.postbag.workflow.WaitingSteps;

class LettersAfterOutageTest {

    private static final CaseId CASE = new CaseId(Ids.next());
    private static final OfficeId OFFICE = new OfficeId(Ids.next());

    private Instant now = Instant.parse("2026-11-24T10:15:00Z");
    private final InstantSource time = () -> now;
    private final WaitingSteps steps = mock();
    private final LettersAfterOutage letters = new LettersAfterOutage(steps, time.withZone(ZoneOffset.UTC));

    @Test
    void afterAnOutageEverythingIsTried_butNotWithEachLetter() {
        left(OFFICE, MailNotSent.UNREACHABLE);
        left(OFFICE, MailNotSent.UNREACHABLE);
        verify(steps, times(2)).tryNow(CASE);
        verify(steps, times(1)).tryNow();

        left(new OfficeId(Ids.next()), MailNotSent.UNREACHABLE);
        verify(steps, times(2)).tryNow();
        now = now.plus(Duration.ofMinutes(5));
        left(OFFICE, MailNotSent.UNREACHABLE);
        verify(steps, times(3)).tryNow();
    }

    @Test
    void aReadersOwnServerThatWasAwayConcernsThatCaseAlone() {
        left(OFFICE, "The other side does not take mail at the moment.");

        verify(steps).tryNow(CASE);
        verify(steps, times(0)).tryNow();
    }

    private void left(OfficeId office, String trouble) {
        TenantContext.runIn(office, () -> letters.left(CASE, trouble));
    }
}
