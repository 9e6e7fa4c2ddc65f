package org.postbag.cases.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.CaseWait;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.Nation;
import org.postbag.kernel.WorkingDays;
import org.postbag.uikit.Dates;
import org.postbag.uikit.DueWords;
import org.springframework.stereotype.Component;

/** Words the clocks of a case. */
@Component
class CaseClocks {

    /** Targets end when the office closes. */
    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    private final WorkingDays workingDays;
    private final Dates dates;

    CaseClocks(WorkingDays workingDays, Dates dates) {
        this.workingDays = workingDays;
        this.dates = dates;
    }

    /** The clocks, those that run first and among them the nearest. */
    List<CaseClock> of(CaseScene scene) {
        CaseSnapshot file = scene.file();
        Nation nation = scene.office().nation();
        List<CaseClock> clocks = new ArrayList<>();
        file.acknowledgeBy().ifPresent(by -> clocks.add(answer(scene, by)));
        file.dueOn().ifPresent(on -> {
            if (file.closed()) {
                clocks.add(CaseClock.over(
                        "Our target",
                        file.breachedAt().isEmpty(),
                        file.closedAt().map(at -> "Closed " + dates.moment(at)).orElse("")));
            } else {
                clocks.add(running(
                        "Our target", on, file.targetDays().map(OptionalInt::of).orElse(OptionalInt.empty()), nation));
            }
        });
        scene.waits().forEach(wait -> clocks.add(waiting(wait, nation)));
        clocks.sort(Comparator.comparing((CaseClock clock) -> clock.due().orElse(Instant.MAX)));
        return clocks;
    }

    /** The running clock that ends first, or empty. */
    Optional<CaseClock> nearest(CaseScene scene) {
        return of(scene).stream().filter(CaseClock::runs).findFirst();
    }

    private CaseClock waiting(CaseWait wait, Nation nation) {
        return running("Answer from " + wait.whom(), wait.until(), OptionalInt.of(wait.days()), nation);
    }

    /** Such as "Waiting for Eastmarsh Council, 12 working days left". */
    String words(CaseWait wait, CaseScene scene) {
        int left =
                workingDays.between(dates.today(), wait.until(), scene.office().nation());
        String waiting = "Waiting for " + wait.whom() + ", ";
        if (left == 0) {
            return waiting + "due today";
        }
        int days = Math.abs(left);
        return waiting + days + (days == 1 ? " working day " : " working days ") + (left > 0 ? "left" : "over");
    }

    private CaseClock answer(CaseScene scene, LocalDate by) {
        CaseSnapshot file = scene.file();
        String name = "Answer " + scene.person().fullName();
        if (file.acknowledgedAt().isPresent()) {
            Instant at = file.acknowledgedAt().get();
            return CaseClock.over(name, !LegalTime.dateOf(at).isAfter(by), "A person looked at it " + dates.moment(at));
        }
        if (file.closed()) {
            return CaseClock.over(name, true, file.closedAt().map(dates::moment).orElse(""));
        }
        Nation nation = scene.office().nation();
        int allowed = workingDays.between(LegalTime.dateOf(file.openedAt()), by, nation);
        return running(name, by, OptionalInt.of(allowed), nation);
    }

    private CaseClock running(String name, LocalDate on, OptionalInt allowed, Nation nation) {
        LocalDate today = dates.today();
        Instant due = on.atTime(CLOSING).atZone(LegalTime.LONDON).toInstant();
        int left = workingDays.between(today, on, nation);
        // Counted back from the target, because a reopened case has a new one.
        int used = Math.max(0, allowed.orElse(0) - left);
        String detail = allowed.isPresent() && used <= allowed.getAsInt()
                ? "By " + dates.day(on) + ", day " + used + " of " + allowed.getAsInt()
                : "By " + dates.day(on);
        return new CaseClock(name, DueWords.of(due, dates.now(), left), detail, Optional.of(due), allowed, used);
    }
}
