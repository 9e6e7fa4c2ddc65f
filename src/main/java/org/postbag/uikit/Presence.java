package org.postbag.uikit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Service;

/** Who has a case open, and who is writing on it, so that two people do not answer one letter. It knows the screens of this node. */
@Service
public class Presence {

    /** Whoever has typed nothing for so long has stopped for now. */
    private static final Duration PAUSE = Duration.ofMinutes(3);

    private final Map<Place, Set<Visit>> visits = new ConcurrentHashMap<>();
    private final TaskScheduler later;
    private final Clock clock;

    Presence(TaskScheduler later, Clock clock) {
        this.later = later;
        this.clock = clock;
    }

    /**
     * Somebody opens a case of the bound office.
     *
     * @param tell runs something in the screen's own session, later and from another thread
     * @param changed is run there when another comes, writes or leaves
     */
    public Visit enter(CaseId caseId, StaffId who, String name, Consumer<Runnable> tell, Runnable changed) {
        Visit visit = new Visit(new Place(TenantContext.require(), caseId), who, name, tell, changed);
        visits.compute(visit.place, (here, all) -> {
            Set<Visit> visitors = all == null ? ConcurrentHashMap.newKeySet() : all;
            visitors.add(visit);
            return visitors;
        });
        visit.tellOthers();
        return visit;
    }

    /** A case of one office: to another office's people the same key is another place. */
    private record Place(OfficeId office, CaseId caseId) {}

    /**
     * Somebody else on the case.
     *
     * @param writing whether the person has typed lately
     */
    public record Colleague(String name, boolean writing) {}

    /** One opening of a case on one screen; {@link #leave()} ends it. */
    public final class Visit {

        private final Place place;
        private final StaffId who;
        private final String name;
        private final Consumer<Runnable> tell;
        private final Runnable changed;
        private volatile @Nullable Instant typedAt;

        private Visit(Place place, StaffId who, String name, Consumer<Runnable> tell, Runnable changed) {
            this.place = place;
            this.who = who;
            this.name = name;
            this.tell = tell;
            this.changed = changed;
        }

        /** Who else is here, by name; one's own other windows do not count. */
        public List<Colleague> others() {
            return here().stream()
                    .filter(visit -> !visit.who.equals(who))
                    .map(visit -> visit.name)
                    .distinct()
                    .sorted()
                    .map(other -> new Colleague(
                            other, here().stream().anyMatch(visit -> visit.name.equals(other) && visit.isWriting())))
                    .toList();
        }

        /** The person has typed something. */
        public void typed() {
            boolean news = typedAt == null;
            typedAt = clock.instant();
            if (news) {
                tellOthers();
                lookAgain();
            }
        }

        private void lookAgain() {
            Instant typed = typedAt;
            if (typed != null) {
                Duration left = Duration.between(clock.instant(), typed.plus(PAUSE));
                later.schedule(this::lapse, later.getClock().instant().plus(left));
            }
        }

        /** After a pause the others are told, unless there was none. */
        private void lapse() {
            if (isWriting()) {
                lookAgain();
            } else {
                stopped();
            }
        }

        /** What was written has been sent or thrown away. */
        public void stopped() {
            if (typedAt != null) {
                typedAt = null;
                tellOthers();
            }
        }

        /** The screen is closed. Once is enough, and more does no harm. */
        public void leave() {
            visits.computeIfPresent(place, (here, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
            typedAt = null;
            tellOthers();
        }

        private boolean isWriting() {
            Instant at = typedAt;
            return at != null && clock.instant().isBefore(at.plus(PAUSE));
        }

        private Set<Visit> here() {
            return visits.getOrDefault(place, Set.of());
        }

        private void tellOthers() {
            here().stream().filter(visit -> visit != this).forEach(visit -> visit.tell.accept(visit.changed));
        }
    }
}
