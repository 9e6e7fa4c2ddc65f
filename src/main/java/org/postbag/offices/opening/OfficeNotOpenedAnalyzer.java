package org.postbag.offices.opening;

import org.postbag.offices.OfficeNotOpened;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence, instead of a stack trace, why an office was not opened from the command line. */
class OfficeNotOpenedAnalyzer extends AbstractFailureAnalyzer<OfficeNotOpened> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OfficeNotOpened cause) {
        return new FailureAnalysis("The office was not opened.", cause.getMessage(), cause);
    }
}
