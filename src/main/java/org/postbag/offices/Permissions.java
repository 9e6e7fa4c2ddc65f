package org.postbag.offices;

/** Who may call what, as expressions for {@code @PreAuthorize}; always about the active office. */
public final class Permissions {

    /** Read cases and letters. */
    public static final String READ_CASES = "hasAnyRole('CASEWORKER','MANAGER','REPRESENTATIVE','COMPLIANCE')";

    /** Work on cases: take tasks, write, close. */
    public static final String WORK_CASES = "hasAnyRole('CASEWORKER','MANAGER','REPRESENTATIVE')";

    /** Give work to others and change how the office works. */
    public static final String MANAGE_OFFICE = "hasRole('MANAGER')";

    /** Set and lift holds, read certificates. */
    public static final String WATCH_RETENTION = "hasAnyRole('COMPLIANCE','MANAGER')";

    private Permissions() {}
}
