package org.postbag.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.postbag.uikit.Presence.Colleague;
import org.springframework.scheduling.TaskScheduler;

class PresenceTest {

    private static final OfficeId OFFICE = new OfficeId(Ids.next());
    private static final CaseId CASE = new CaseId(Ids.next());
    private static final StaffId AMINA = new StaffId(Ids.next());
    private static final StaffId ROSA = new StaffId(Ids.next());

    private Instant now = Instant.parse("2026-11-24T10:15:00Z");
    private final InstantSource time = () -> now;
    private final TaskScheduler scheduler = mock();
    private final Presence presence = new Presence(scheduler, time.withZone(ZoneOffset.UTC));
    private final AtomicInteger told = new AtomicInteger();

    @Test
    void knowsWhoElseIsHere_andTellsThem() {
        Presence.Visit amina = enter(CASE, AMINA, "Amina Okoye");
        assertThat(amina.others()).isEmpty();
        Presence.Visit rosa = enter(CASE, ROSA, "Rosa Okafor");

        assertThat(told).hasValue(1);
        assertThat(amina.others()).containsExactly(new Colleague("Rosa Okafor", false));
        assertThat(rosa.others()).containsExactly(new Colleague("Amina Okoye", false));

        rosa.leave();
        rosa.leave();
        assertThat(amina.others()).isEmpty();
    }

    @Test
    void knowsWhoIsWriting_untilTheyStop() {
        Presence.Visit amina = enter(CASE, AMINA, "Amina Okoye");
        Presence.Visit rosa = enter(CASE, ROSA, "Rosa Okafor");
        when(scheduler.getClock()).thenReturn(time.withZone(ZoneOffset.UTC));
        rosa.typed();
        rosa.typed();

        assertThat(told).as("once that she came, once that she writes").hasValue(2);
        assertThat(amina.others()).containsExactly(new Colleague("Rosa Okafor", true));
        rosa.stopped();
        assertThat(amina.others()).containsExactly(new Colleague("Rosa Okafor", false));
    }

    @Test
    void whoeverPausesIsNoLongerWriting_andTheOthersAreTold() {
        Presence.Visit amina = enter(CASE, AMINA, "Amina Okoye");
        Presence.Visit rosa = enter(CASE, ROSA, "Rosa Okafor");
        when(scheduler.getClock()).thenReturn(time.withZone(ZoneOffset.UTC));
        rosa.typed();
        now = now.plus(Duration.ofMinutes(2));
        rosa.typed();
        told.set(0);

        now = now.plus(Duration.ofMinutes(1));
        Instant next = runScheduled(Instant.parse("2026-11-24T10:18:00Z"));
        assertThat(told).as("she has typed since").hasValue(0);
        assertThat(next).isEqualTo("2026-11-24T10:20:00Z");

        now = next;
        runScheduled(next);
        assertThat(told).hasValue(1);
        assertThat(amina.others()).containsExactly(new Colleague("Rosa Okafor", false));
    }

    /** @return when it wants to look again */
    private Instant runScheduled(Instant due) {
        ArgumentCaptor<Runnable> work = ArgumentCaptor.forClass(Runnable.class);
        verify(scheduler).schedule(work.capture(), eq(due));
        work.getValue().run();
        ArgumentCaptor<Instant> next = ArgumentCaptor.forClass(Instant.class);
        verify(scheduler, atLeastOnce()).schedule(any(Runnable.class), next.capture());
        return next.getValue();
    }

    @Test
    void ownWindowsAndOtherCasesDoNotCount() {
        Presence.Visit amina = enter(CASE, AMINA, "Amina Okoye");
        enter(CASE, AMINA, "Amina Okoye");
        enter(new CaseId(Ids.next()), ROSA, "Rosa Okafor");

        assertThat(amina.others()).isEmpty();
    }

    @Test
    void peopleOfAnotherOfficeAreElsewhere() {
        Presence.Visit amina = enter(CASE, AMINA, "Amina Okoye");
        Presence.Visit stranger = enter(new OfficeId(Ids.next()), CASE, ROSA, "Rosa Okafor");

        assertThat(amina.others()).isEmpty();
        assertThat(stranger.others()).isEmpty();
        assertThat(told).hasValue(0);
    }

    private Presence.Visit enter(CaseId caseId, StaffId who, String name) {
        return enter(OFFICE, caseId, who, name);
    }

    private Presence.Visit enter(OfficeId office, CaseId caseId, StaffId who, String name) {
        return TenantContext.callIn(
                office, () -> presence.enter(caseId, who, name, Runnable::run, told::incrementAndGet));
    }
}
