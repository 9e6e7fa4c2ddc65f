package org.postbag.correspondence;

/** What a draft will become. */
public enum DraftKind {
    /** A letter to the resident. */
    REPLY,
    /** A letter to an organisation. */
    ORGANISATION,
    /** An internal note. */
    NOTE
}
