package org.postbag.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Tries again as the model says, which may repeat a wait within its list: {@code PT1M,PT10M,R119/PT1H} waits a minute, ten, and then
 * an hour 119 times. The engine alone counts such a list as three waits.
 */
class PatientTries extends DefaultJobRetryCmd {

    private static final Pattern REPEATED = Pattern.compile("R(\\d{1,3})/(P.+)");

    PatientTries(String jobId, Throwable failure) {
        super(jobId, failure);
    }

    @Override
    public FailedJobRetryConfiguration getFailedJobRetryConfiguration(JobEntity job, ActivityImpl activity) {
        FailedJobRetryConfiguration inModel = super.getFailedJobRetryConfiguration(job, activity);
        if (inModel == null || inModel.getRetryIntervals().size() == 1) {
            return inModel;
        }
        List<String> waits = waits(inModel.getRetryIntervals());
        return new FailedJobRetryConfiguration(waits.size() + 1, waits);
    }

    /** One entry for each wait. */
    static List<String> waits(List<String> inModel) {
        List<String> waits = new ArrayList<>();
        for (String wait : inModel) {
            Matcher repeated = REPEATED.matcher(wait.strip());
            int times = repeated.matches() ? Integer.parseInt(repeated.group(1)) : 1;
            for (int i = 0; i < times; i++) {
                waits.add(repeated.matches() ? repeated.group(2) : wait.strip());
            }
        }
        return waits;
    }
}
