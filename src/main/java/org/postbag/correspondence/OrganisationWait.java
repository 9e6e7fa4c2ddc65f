package org.postbag.correspondence;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A clock that runs for an organisation's answer.
 *
 * @param organisation its key in the directory
 * @param reminderDrafted whether the target is over and a reminder lies ready
 */
public record OrganisationWait(
        UUID thread,
        UUID organisation,
        String name,
        LocalDate askedOn,
        LocalDate dueOn,
        int targetDays,
        boolean reminderDrafted) {}
