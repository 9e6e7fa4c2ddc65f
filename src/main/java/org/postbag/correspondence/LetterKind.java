package org.postbag.correspondence;

/** What a letter is for. */
public enum LetterKind {
    /** What a resident wrote first. */
    ENQUIRY,
    /** What a resident added later. */
    INFORMATION,
    /** Tells the resident at once that the enquiry has arrived. */
    ACKNOWLEDGEMENT,
    /** Tells somebody from elsewhere whom to ask. */
    SIGNPOST,
    /** Written by staff. */
    REPLY,
    /** Tells the resident the outcome. */
    CLOSING,
    /** Written by staff to an organisation. */
    TO_ORGANISATION,
    /** What an organisation wrote. */
    FROM_ORGANISATION;

    /** Whether the program writes it without a person asking for that letter. */
    public boolean automatic() {
        return this == ACKNOWLEDGEMENT || this == SIGNPOST || this == CLOSING;
    }
}
