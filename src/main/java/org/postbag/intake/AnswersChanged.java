package org.postbag.intake;

import java.util.Map;
import org.postbag.kernel.Refusal;

/** A report is not what the person saw who sent it; carries what it is now. */
public class AnswersChanged extends Refusal {

    private final transient Map<String, Object> answers;

    AnswersChanged(Map<String, Object> answers) {
        super("Your answers were changed in another window. Check them again before you send them.");
        this.answers = answers;
    }

    /** The answers as they are now, by field key. */
    public Map<String, Object> answers() {
        return answers;
    }
}
