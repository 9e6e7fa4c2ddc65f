package org.postbag.cases;

/** How something came from one case to another. */
public enum CaseMoveKind {
    /** The whole case was merged into the other. */
    MERGE,
    /** Letters became a case of their own. */
    SPLIT,
    /** Letters went to a case that was there. */
    MOVE
}
