package org.postbag.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseProgress;
import org.postbag.workflow.BuildingBlock;

/** Step "Route enquiry". */
@BuildingBlock("routeEnquiry")
class RouteEnquiry implements JavaDelegate {

    private final CaseProgress cases;

    RouteEnquiry(CaseProgress cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.route(
                CaseProcess.CASE_ID.from(execution),
                CaseProcess.CATEGORY.from(execution),
                CaseProcess.AREA_CHECK.from(execution));
    }
}
