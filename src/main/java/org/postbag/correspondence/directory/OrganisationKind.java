package org.postbag.correspondence.directory;

/** What kind of organisation one writes to; it says how long an answer usually takes (law.md WD-5). */
public enum OrganisationKind {
    /** A government department. */
    DEPARTMENT("Government department", 20),
    /** A council. */
    COUNCIL("Council", 10),
    /** An agency or another public body. */
    AGENCY("Public body or agency", 20),
    /** A part of the health service. */
    HEALTH("Health service", 20),
    /** A housing association or another landlord. */
    LANDLORD("Landlord", 10),
    /** A company. */
    COMPANY("Company", 10),
    /** Anything else. */
    OTHER("Other", 10);

    private final String words;
    private final int usualTarget;

    OrganisationKind(String words, int usualTarget) {
        this.words = words;
        this.usualTarget = usualTarget;
    }

    /** As staff read it. */
    public String words() {
        return words;
    }

    /** Working days within which one may expect an answer. */
    public int usualTarget() {
        return usualTarget;
    }
}
