package violations.code;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step that is not published. */
class HiddenBlock implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        // Does nothing.
    }
}
