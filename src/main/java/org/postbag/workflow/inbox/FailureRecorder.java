package org.postbag.workflow.inbox;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.postbag.workflow.TaskSource;
import org.springframework.stereotype.Component;

/** Turns a step that failed for the last time into somebody's task, next to the engine's own incident, and takes it back. */
@Component
class FailureRecorder extends DefaultIncidentHandler {

    private final TaskItems items;

    FailureRecorder(TaskItems items) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.items = items;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        Incident incident = super.handleIncident(context, message);
        if (context.getExecutionId() != null) {
            ExecutionEntity execution =
                    Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
            record(context, execution);
        }
        return incident;
    }

    private void record(IncidentContext context, ExecutionEntity execution) {
        String businessKey = execution.getProcessBusinessKey();
        if (businessKey == null) {
            return;
        }
        String element =
                context.getFailedActivityId() == null ? context.getActivityId() : context.getFailedActivityId();
        items.add(
                context.getConfiguration(),
                TaskSource.FAILED_JOB,
                execution.getProcessDefinition().getKey(),
                element,
                "Put right: " + nameOf(execution, element),
                CaseId.of(businessKey),
                Role.CASEWORKER,
                null,
                null);
    }

    private static String nameOf(ExecutionEntity execution, String element) {
        ActivityImpl activity = execution.getProcessDefinition().findActivity(element);
        return activity == null || activity.getName() == null ? element : activity.getName();
    }

    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        boolean known = !Context.getCommandContext()
                .getIncidentManager()
                .findIncidentByConfiguration(context.getConfiguration())
                .isEmpty();
        super.removeIncident(context, resolved);
        if (known) {
            items.removeByEngineId(context.getConfiguration());
        }
    }
}
