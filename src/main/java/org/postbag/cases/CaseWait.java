package org.postbag.cases;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody outside owes an answer on a case.
 *
 * @param id names the wait for whoever keeps it
 * @param whom such as "Eastmarsh Council"
 * @param since when they were asked, in London
 * @param until London-local date by which they should answer
 * @param days working days they were given
 * @param reminderDrafted whether a reminder lies ready to be sent
 */
public record CaseWait(UUID id, String whom, LocalDate since, LocalDate until, int days, boolean reminderDrafted) {}
