package org.postbag.cases;

import org.postbag.privacy.ErasureNear;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts the warning of an erasure on the case's timeline. */
@Component
class ErasureNotice {

    private final CaseProgress cases;

    ErasureNotice(CaseProgress cases) {
        this.cases = cases;
    }

    @EventListener
    void on(ErasureNear event) {
        cases.recordErasureNear(event.caseId());
    }
}
