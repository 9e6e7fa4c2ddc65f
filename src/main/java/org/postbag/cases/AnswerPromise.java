package org.postbag.cases;

import java.time.LocalDate;

/**
 * By when a person answers an enquiry.
 *
 * @param by date in London
 * @param workingDays how many working days that gives the office
 */
public record AnswerPromise(LocalDate by, int workingDays) {}
