package org.postbag.offices;

/** The kind of elected office; only those named in the Data Protection Act 2018, Schedule 1 paragraph 23 (law.md ER-2). */
public enum OfficeKind {
    /** Member of the House of Commons. */
    MEMBER_OF_PARLIAMENT(true),
    /** Member of the Scottish Parliament. */
    MEMBER_OF_SCOTTISH_PARLIAMENT(true),
    /** Member of the Senedd. */
    MEMBER_OF_SENEDD(true),
    /** Member of the Northern Ireland Assembly. */
    MEMBER_OF_LEGISLATIVE_ASSEMBLY(true),
    /** Councillor of any council. */
    COUNCILLOR(false);

    private final boolean constituentsOnly;

    OfficeKind(boolean constituentsOnly) {
        this.constituentsOnly = constituentsOnly;
    }

    /** Whether convention is to act for constituents only (law.md ER-10); councillors are only warned. */
    public boolean constituentsOnly() {
        return constituentsOnly;
    }
}
