package org.postbag.correspondence;

/** What a draft will become. */
public enum DraftKind {
    /** A letter to the resident. */
    REPLY,
    /** An internal note. */
    NOTE
}
