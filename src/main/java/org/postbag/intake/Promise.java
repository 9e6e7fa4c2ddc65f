package org.postbag.intake;

import java.time.LocalDate;

/**
 * By when a person answers a report.
 *
 * @param by date in London
 * @param workingDays how many working days that gives the office
 */
public record Promise(LocalDate by, int workingDays) {}
