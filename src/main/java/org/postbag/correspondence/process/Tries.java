package org.postbag.correspondence.process;

import java.util.Optional;
import org.postbag.correspondence.SendingTry;
import org.postbag.workflow.RunningJob;

/** Which try of the step that is running this is. */
final class Tries {

    private Tries() {}

    /** The running try. It is the last if the engine tries no more by itself should it fail. */
    static SendingTry current() {
        Optional<RunningJob> job = RunningJob.current();
        return new SendingTry(
                job.map(RunningJob::id),
                job.filter(running -> running.triesLeft() > 1).isEmpty());
    }
}
