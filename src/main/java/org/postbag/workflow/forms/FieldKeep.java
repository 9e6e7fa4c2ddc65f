package org.postbag.workflow.forms;

/** What the processes rely on, so that an office's own version of a shipped form must leave it alone. */
public enum FieldKeep {
    /** May be changed or taken out. */
    NOTHING,
    /** Must stay, with its key and kind, and stay required if it is; words and place may change. */
    FIELD,
    /** As {@link #FIELD}, and its options may be reworded or left out, but none added: each has a way in the process. */
    OPTIONS
}
