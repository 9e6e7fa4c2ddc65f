package org.postbag.kernel;

/** Text on its way into the database. */
public final class StorableText {

    private StorableText() {}

    /** The text without NUL characters: PostgreSQL takes none, and nobody means to type one. */
    public static String withoutNul(String text) {
        return text.replace("\0", "");
    }
}
