package org.postbag.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Adds our figures to Prometheus's own page. Straight to its registry: Micrometer takes the ending {@code _total} off a gauge,
 * and offices come and go while its meters stay. Prometheus knows the ending for counters only; ours also go down, when a case
 * is erased, which it takes for a restart.
 */
@Component
class CaseworkMetrics implements MultiCollector, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(CaseworkMetrics.class);

    private static final String CASES = "postbag_cases";
    private static final String INBOX = "postbag_inbox_messages";
    private static final String OUTBOX = "postbag_outbox_messages";
    private static final String TIMERS = "postbag_timers_waiting";

    private final Figures figures;
    private final ObjectProvider<PrometheusRegistry> registry;

    CaseworkMetrics(Figures figures, ObjectProvider<PrometheusRegistry> registry) {
        this.figures = figures;
        this.registry = registry;
    }

    @Override
    public void afterSingletonsInstantiated() {
        registry.ifAvailable(page -> page.register(this));
    }

    @Override
    public List<String> getPrometheusNames() {
        return List.of(CASES, INBOX, OUTBOX, TIMERS);
    }

    @Override
    public MetricSnapshots collect() {
        try {
            return snapshots(figures.all());
        } catch (DataAccessException | TransactionException away) {
            // The other figures of the page are wanted most just now.
            log.warn("The figures of the offices cannot be counted: {}", away.getMessage());
            return new MetricSnapshots();
        }
    }

    private static MetricSnapshots snapshots(Figures.All all) {
        CounterSnapshot.Builder cases =
                CounterSnapshot.builder().name(CASES).help("Cases kept, open and closed, by office");
        CounterSnapshot.Builder inbox =
                CounterSnapshot.builder().name(INBOX).help("Letters that came in, by office and what became of them");
        CounterSnapshot.Builder outbox = CounterSnapshot.builder()
                .name(OUTBOX)
                .help("Letters that go out, by office and how far they have come");
        for (OfficeFigures office : all.offices()) {
            cases.dataPoint(point(office.cases(), Labels.of("office", office.office())));
            office.incoming()
                    .forEach((state, count) ->
                            inbox.dataPoint(point(count, Labels.of("office", office.office(), "state", state))));
            office.outgoing()
                    .forEach((state, count) ->
                            outbox.dataPoint(point(count, Labels.of("office", office.office(), "state", state))));
        }
        return MetricSnapshots.of(cases.build(), inbox.build(), outbox.build(), timers(all.timers()));
    }

    private static CounterSnapshot.CounterDataPointSnapshot point(long count, Labels labels) {
        return CounterSnapshot.CounterDataPointSnapshot.builder()
                .value(count)
                .labels(labels)
                .build();
    }

    private static GaugeSnapshot timers(Map<String, Long> waiting) {
        GaugeSnapshot.Builder timers = GaugeSnapshot.builder().name(TIMERS).help("Timers that wait, by process");
        waiting.forEach((process, count) -> timers.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .value(count)
                .labels(Labels.of("process", process))
                .build()));
        return timers.build();
    }
}
