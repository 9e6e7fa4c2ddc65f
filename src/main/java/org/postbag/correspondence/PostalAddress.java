package org.postbag.correspondence;

import java.io.Serializable;
import java.util.List;
import org.postbag.correspondence.mail.HeaderText;

/**
 * Name and address as they are printed: a line each.
 *
 * @param lines from two to eight, the name first
 */
public record PostalAddress(List<String> lines) implements Serializable {

    private static final int FEWEST = 2;
    private static final int MOST = 8;
    private static final int LONGEST = 80;

    /** Copies the lines. */
    public PostalAddress {
        lines = List.copyOf(lines);
    }

    /**
     * As somebody typed it.
     *
     * @throws AddressNotPrintable if it has too few or too many lines, or one that is too long for the window of an envelope
     */
    public static PostalAddress of(String typed) {
        List<String> lines = linesOf(typed);
        if (lines.size() < FEWEST) {
            throw new AddressNotPrintable("Enter the name and the address, a line each.");
        }
        if (lines.size() > MOST) {
            throw new AddressNotPrintable("Enter the address on " + MOST + " lines or fewer, so that all of it shows.");
        }
        lines.stream().filter(line -> line.length() > LONGEST).findFirst().ifPresent(line -> {
            throw new AddressNotPrintable("Shorten the line that begins “" + line.substring(0, 20) + "” to " + LONGEST
                    + " characters or fewer.");
        });
        return new PostalAddress(lines);
    }

    static PostalAddress kept(String text) {
        return new PostalAddress(linesOf(text));
    }

    /** The lines below each other. */
    public String text() {
        return String.join("\n", lines);
    }

    private static List<String> linesOf(String text) {
        return HeaderText.cleanBody(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
