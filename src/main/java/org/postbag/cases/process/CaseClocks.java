package org.postbag.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseProgress;

/** Hands a case's clocks to the timers of its process. */
final class CaseClocks {

    private CaseClocks() {}

    static void set(DelegateExecution execution, CaseProgress.Clocks clocks) {
        CaseProcess.ACKNOWLEDGE_AT.on(execution).set(clocks.acknowledgeAt());
        CaseProcess.WARN_AT.on(execution).set(clocks.warnAt());
        CaseProcess.DUE_AT.on(execution).set(clocks.dueAt());
    }
}
