package org.postbag.correspondence;

import org.postbag.kernel.TenantContext;
import org.postbag.offices.InstallationLive;
import org.postbag.offices.Offices;
import org.postbag.workflow.WaitingSteps;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends what waited, of every office, once the operator has said that this is the live installation. */
@Component
class LettersAfterPause {

    private final Offices offices;
    private final WaitingSteps steps;

    LettersAfterPause(Offices offices, WaitingSteps steps) {
        this.offices = offices;
        this.steps = steps;
    }

    @EventListener
    void on(InstallationLive live) {
        offices.all().forEach(office -> TenantContext.runIn(office.id(), steps::tryNow));
    }
}
