package org.postbag.workflow;

import java.util.Locale;
import org.postbag.kernel.Refusal;
import org.postbag.offices.Role;

/** The signed-in person may not act on the task. */
public class TaskNotForYou extends Refusal {

    /** @param role who may */
    public TaskNotForYou(Role role) {
        super(
                role == Role.MANAGER
                        ? "Only a manager can do this."
                        : "Only a " + role.label().toLowerCase(Locale.UK) + " or a manager can do this.");
    }
}
