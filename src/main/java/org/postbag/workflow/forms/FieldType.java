package org.postbag.workflow.forms;

/** The kinds of field a form may have; the comment says which form-js type each one is. */
public enum FieldType {
    /** Text to read, in Markdown; keeps no answer ({@code text}). */
    TEXT,
    /** One line of text ({@code textfield}). */
    TEXT_FIELD,
    /** Several lines of text ({@code textarea}). */
    TEXT_AREA,
    /** A number, answered as {@code Long} or {@code BigDecimal} ({@code number}). */
    NUMBER,
    /** A day, answered as {@code 2026-11-21} ({@code datetime}, subtype date). */
    DATE,
    /** A time of day, answered as {@code 14:30} ({@code datetime}, subtype time). */
    TIME,
    /** A day and time in London, answered as {@code 2026-11-21T14:30} ({@code datetime}). */
    DATE_TIME,
    /** Ticked or not, answered as {@code Boolean} ({@code checkbox}). */
    CHECKBOX,
    /** Any number of a few choices, answered as a list of their values ({@code checklist}). */
    CHECKLIST,
    /** One of a few choices, all in view ({@code radio}). */
    RADIO,
    /** One of many choices ({@code select}). */
    SELECT,
    /** Any number of many choices, answered as a list of their values ({@code taglist}). */
    TAG_LIST,
    /** Fields that belong together; keeps no answer of its own ({@code group}). */
    GROUP;

    /** Whether a person answers it. */
    public boolean isAnswered() {
        return this != TEXT && this != GROUP;
    }

    /** Whether the answer is chosen from options. */
    public boolean hasOptions() {
        return this == CHECKLIST || this == RADIO || this == SELECT || this == TAG_LIST;
    }
}
