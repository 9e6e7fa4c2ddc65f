package org.postbag.workflow.forms;

/** What a line of text must be, beyond its length (law.md FE-4). */
public enum FieldFormat {
    /** Anything. */
    ANY,
    /** A person's name: any characters, one field, no title. */
    FULL_NAME,
    /** An e-mail address. */
    EMAIL,
    /** A telephone number, kept as typed. */
    PHONE,
    /** A postcode of the United Kingdom, kept in its written form. */
    POSTCODE
}
