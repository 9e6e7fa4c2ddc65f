package org.postbag.correspondence.inbox;

/** What the virus scanner says of a file (law.md EM-10). */
public enum ScanState {
    /** There is no scanner, or it could not look into the file. */
    NOT_SCANNED("Not scanned for viruses"),
    /** The scanner has not looked yet; nobody opens the file before. */
    WAITING("Waiting for the virus scan"),
    /** The scanner found nothing. */
    CLEAN("No virus found"),
    /** Never handed out. */
    INFECTED("Infected, not handed out");

    private final String words;

    ScanState(String words) {
        this.words = words;
    }

    /** As staff read it. */
    public String words() {
        return words;
    }

    /** Whether the file may be opened. */
    boolean opens() {
        return this == NOT_SCANNED || this == CLEAN;
    }
}
