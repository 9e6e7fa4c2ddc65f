package org.postbag.metrics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postbag.cases.CaseRegister;
import org.postbag.correspondence.MessageCounts;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.postbag.workflow.TimerCounts;
import org.springframework.stereotype.Component;

/**
 * Counts when asked, one query for each office and figure, because row-level security shows one office at a time. The answer
 * holds for a few seconds, so that several watchers cost as much as one.
 */
@Component
class Figures {

    private static final Duration HOLDS = Duration.ofSeconds(5);

    /** Shown from the first day, so that a watcher sees a zero and not a gap. */
    private static final List<String> INCOMING =
            List.of("enquiry", "threaded", "review", "automatic", "bounce", "spam", "unreadable");

    private final Offices offices;
    private final CaseRegister cases;
    private final MessageCounts letters;
    private final TimerCounts timers;
    private final Cache<String, All> counted =
            Caffeine.newBuilder().expireAfterWrite(HOLDS).build();

    Figures(Offices offices, CaseRegister cases, MessageCounts letters, TimerCounts timers) {
        this.offices = offices;
        this.cases = cases;
        this.letters = letters;
        this.timers = timers;
    }

    All all() {
        return counted.get("all", key -> count());
    }

    private All count() {
        List<OfficeFigures> figures = offices.all().stream()
                .map(office -> TenantContext.callIn(office.id(), () -> of(office)))
                .toList();
        return new All(figures, timers.byProcess());
    }

    private OfficeFigures of(Office office) {
        Map<String, Long> incoming = new LinkedHashMap<>();
        INCOMING.forEach(state -> incoming.put(state, 0L));
        incoming.putAll(letters.incoming());
        return new OfficeFigures(office.slug(), cases.count(), incoming, letters.outgoing());
    }

    /**
     * Every figure of the installation.
     *
     * @param timers waiting timers by process, of all offices together
     */
    record All(List<OfficeFigures> offices, Map<String, Long> timers) {}
}
