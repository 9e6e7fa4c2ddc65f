package org.postbag.offices;

/** Whether somebody lives in the office's area (law.md ER-10). */
public enum AreaCheck {
    /** Inside, by the postcode. */
    IN,
    /** Outside, by the postcode. */
    OUT,
    /** Could not be told; staff check. */
    UNKNOWN,
    /** The person has no fixed address. */
    NO_FIXED_ADDRESS
}
