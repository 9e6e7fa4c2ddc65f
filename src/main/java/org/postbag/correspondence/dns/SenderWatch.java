package org.postbag.correspondence.dns;

import org.postbag.kernel.TenantContext;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks from time to time whether what DNS says about the offices' addresses has changed. It may run on every node at once. */
@Component
class SenderWatch {

    private static final Logger log = LoggerFactory.getLogger(SenderWatch.class);

    private final Offices offices;
    private final SenderAlignment senders;

    SenderWatch(Offices offices, SenderAlignment senders) {
        this.offices = offices;
        this.senders = senders;
    }

    /** One office's trouble does not keep the others waiting. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void look() {
        for (Office office : offices.all()) {
            try {
                TenantContext.runIn(office.id(), senders::refresh);
            } catch (DataAccessException | TransactionException problem) {
                log.warn("It could not be noted what DNS says about the address of {}", office.slug(), problem);
            }
        }
    }
}
