package org.postbag.intake;

import org.postbag.kernel.TenantContext;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Erases reports nobody finished within 24 hours (law.md RT-9). Housekeeping, not casework: it may run on every node at once,
 * so it needs no job of the engine.
 */
@Component
class AbandonedDrafts {

    private static final Logger log = LoggerFactory.getLogger(AbandonedDrafts.class);

    private final Offices offices;
    private final ReportDrafts drafts;

    AbandonedDrafts(Offices offices, ReportDrafts drafts) {
        this.offices = offices;
        this.drafts = drafts;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void erase() {
        for (Office office : offices.all()) {
            int erased = TenantContext.callIn(office.id(), drafts::removeAbandoned);
            if (erased > 0) {
                log.info("{} unfinished reports to {} erased", erased, office.slug());
            }
        }
    }
}
