package org.postbag.offices;

import java.time.LocalDate;
import org.postbag.kernel.Nation;

/** A day on which offices of a nation do not work, with its name. */
public record BankHoliday(Nation nation, LocalDate day, String title) {}
