package org.postbag.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.correspondence.AutomaticLetters;
import org.postbag.kernel.CaseId;
import org.postbag.workflow.BuildingBlock;

/** Building block: tells the resident that the enquiry has arrived. */
@BuildingBlock(value = "acknowledgeEnquiry", actsOutside = true)
class AcknowledgeEnquiry implements JavaDelegate {

    private final AutomaticLetters letters;

    AcknowledgeEnquiry(AutomaticLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.acknowledge(CaseId.of(execution.getProcessBusinessKey()), Tries.current());
    }
}
