package org.postbag.kernel;

/** The nation an office acts in; it decides the public holidays that count (law.md DS-5, WD-2). */
public enum Nation {
    /** England; one bank-holiday division with Wales. */
    ENGLAND("eng"),
    /** Wales. */
    WALES("wls"),
    /** Scotland. */
    SCOTLAND("sct"),
    /** Northern Ireland. */
    NORTHERN_IRELAND("nir");

    private final String jollydayCode;

    Nation(String jollydayCode) {
        this.jollydayCode = jollydayCode;
    }

    /** The sub-region code Jollyday uses below the United Kingdom. */
    String jollydayCode() {
        return jollydayCode;
    }
}
