package org.postbag.privacy;

/** Why a case must be kept although its period is over (law.md RT-4). */
public enum HoldReason {
    /** A legal claim is made or expected. */
    LEGAL_CLAIM("Legal claim"),
    /** A complaint to an ombudsman or the regulator. */
    COMPLAINT("Complaint to an ombudsman or regulator"),
    /** The police have asked for it. */
    POLICE_REQUEST("Police request"),
    /** It is evidence of a threat. */
    THREAT_EVIDENCE("Evidence of a threat"),
    /** The person asked that it be kept. */
    SUBJECT_ASKED("The person asked to keep it"),
    /** A data request or complaint is open. */
    OPEN_REQUEST("Open data request or complaint");

    private final String words;

    HoldReason(String words) {
        this.words = words;
    }

    /** As staff read it. */
    public String words() {
        return words;
    }
}
