package org.postbag.correspondence;

import org.postbag.cases.CaseClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops the clocks of a case in the transaction that closes it. */
@Component
class WaitsEndWithTheirCase {

    private final ChaseClock chase;

    WaitsEndWithTheirCase(ChaseClock chase) {
        this.chase = chase;
    }

    @EventListener
    void on(CaseClosed closed) {
        chase.stopAll(closed.caseId());
    }
}
