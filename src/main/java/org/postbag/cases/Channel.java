package org.postbag.cases;

/** How an enquiry arrived. */
public enum Channel {
    /** The public form. */
    WEB("Website"),
    /** A letter by e-mail. */
    EMAIL("Email"),
    /** A call, noted by staff. */
    PHONE("Phone"),
    /** A letter by post. */
    LETTER("Letter"),
    /** Somebody came to a surgery. */
    SURGERY("Surgery");

    private final String words;

    Channel(String words) {
        this.words = words;
    }

    /** As staff read it. */
    public String words() {
        return words;
    }
}
