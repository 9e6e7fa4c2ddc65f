package org.postbag.correspondence.mail;

/** Who caused a mail, for the header {@code Auto-Submitted} (RFC 3834 section 5). */
public enum AutoSubmitted {
    /** A person wrote it; no header. */
    NO(""),
    /** The program answers one mail, as an acknowledgement does. */
    REPLIED("auto-replied"),
    /** The program writes of its own accord. */
    GENERATED("auto-generated");

    private final String value;

    AutoSubmitted(String value) {
        this.value = value;
    }

    /** The header's value; empty for {@link #NO}. */
    String value() {
        return value;
    }
}
