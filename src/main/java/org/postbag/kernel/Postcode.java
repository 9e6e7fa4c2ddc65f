package org.postbag.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A postcode of the United Kingdom in its written form, such as {@code EM4 7QT} (law.md PC-5). */
public record Postcode(String value) {

    private static final Pattern NOISE = Pattern.compile("[\\s\\-().,]+");
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}");

    /**
     * Reads a postcode in any case, with or without spaces, hyphens, brackets and full stops. The shape is only a hint;
     * whether a postcode exists, a table decides.
     */
    public static Optional<Postcode> parse(String text) {
        String compact = NOISE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        if (compact.length() < 5 || compact.length() > 7) {
            return Optional.empty();
        }
        int split = compact.length() - 3;
        String written = compact.substring(0, split) + " " + compact.substring(split);
        return SHAPE.matcher(written).matches() ? Optional.of(new Postcode(written)) : Optional.empty();
    }

    /** The part before the space, such as {@code EM4}: what an office's area is described by. */
    public String outward() {
        return value.substring(0, value.indexOf(' '));
    }

    @Override
    public String toString() {
        return value;
    }
}
