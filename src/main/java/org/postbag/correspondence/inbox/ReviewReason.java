package org.postbag.correspondence.inbox;

/** Why somebody has to look where a mail belongs (law.md EM-1, EM-2). */
public enum ReviewReason {
    /** It answers a letter of a case, but was sent from an address that the case does not know. */
    UNKNOWN_SENDER("From an address we do not know on this case"),
    /** A server the installation trusts says that it is not from whom it names (law.md EM-8). */
    UNPROVEN_SENDER("It may not be from whom it says"),
    /** It points to two cases. */
    TWO_CASES("It points to two cases"),
    /** Its case is closed. */
    CASE_CLOSED("Its case is closed"),
    /** It came with a file from another system. */
    IMPORTED("Imported from another system"),
    /** Somebody took it off a case. */
    NOT_THAT_CASE("Taken off a case where it does not belong"),
    /** It says nothing about who wrote it. */
    NO_SENDER("It does not say who wrote it");

    private final String words;

    ReviewReason(String words) {
        this.words = words;
    }

    /** As staff read it. */
    public String words() {
        return words;
    }
}
