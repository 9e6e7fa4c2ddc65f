package org.postbag.intake.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells in a letter what was written now from what it repeats of earlier letters. Nothing is left out. */
final class QuotedText {

    /** Such as "On 24 Nov 2026 at 10:15, Rosa Okafor wrote:", which some programs break in two. */
    private static final Pattern ATTRIBUTION =
            Pattern.compile("^(On|Ar)\\b.{0,300}\\b(wrote|ysgrifennodd)\\b.{0,200}:\\s*$");

    /** What programs write above a whole letter that follows unmarked. */
    private static final Pattern ORIGINAL = Pattern.compile(
            "^\\s*(-{2,}\\s*(original message|forwarded message|neges wreiddiol)\\s*-{2,}|_{20,})\\s*$",
            Pattern.CASE_INSENSITIVE);

    private final List<String> lines;
    /** For each line and for the end: the first line from there on that is not empty. */
    private final String[] words;

    private QuotedText(List<String> lines) {
        this.lines = lines;
        words = new String[lines.size() + 1];
        words[lines.size()] = "";
        for (int at = lines.size() - 1; at >= 0; at--) {
            words[at] = lines.get(at).isBlank() ? words[at + 1] : lines.get(at);
        }
    }

    /**
     * A stretch of a letter.
     *
     * @param quoted whether it repeats an earlier letter
     */
    record Part(boolean quoted, String text) {

        int lines() {
            return (int) text.strip().lines().count();
        }
    }

    /** The letter in stretches; their texts joined by line ends are the letter. */
    static List<Part> parts(String letter) {
        return new QuotedText(letter.lines().toList()).parts();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<String> stretch = new ArrayList<>();
        boolean quoted = false;
        for (int at = 0; at < lines.size(); at++) {
            if (endsTheLetter(at)) {
                close(parts, stretch, quoted);
                parts.add(new Part(true, String.join("\n", lines.subList(at, lines.size()))));
                return parts;
            }
            boolean next = isQuoted(at, quoted);
            if (next != quoted) {
                close(parts, stretch, quoted);
                quoted = next;
            }
            stretch.add(lines.get(at));
        }
        close(parts, stretch, quoted);
        return parts;
    }

    private static void close(List<Part> parts, List<String> stretch, boolean quoted) {
        if (!stretch.isEmpty()) {
            parts.add(new Part(quoted, String.join("\n", stretch)));
            stretch.clear();
        }
    }

    /** A line that is marked, one that says whose words follow, or an empty one among them. */
    private boolean isQuoted(int at, boolean before) {
        String line = lines.get(at);
        if (line.startsWith(">")) {
            return true;
        }
        if (line.isBlank()) {
            return before && words[at + 1].startsWith(">");
        }
        int end = attributionEnd(at);
        // The second line of what says whose words follow.
        boolean continued = before && at > 0 && attributionEnd(at - 1) == at;
        return continued || end >= at && words[end + 1].startsWith(">");
    }

    /** From here to the end stands an earlier letter whose lines are not marked. */
    private boolean endsTheLetter(int at) {
        if (ORIGINAL.matcher(lines.get(at)).matches()) {
            return true;
        }
        int end = attributionEnd(at);
        String next = end < at ? "" : words[end + 1];
        return !next.isEmpty() && !next.startsWith(">");
    }

    /** The last line of what says whose words follow, if that begins here; before it if not. */
    private int attributionEnd(int at) {
        String line = lines.get(at);
        if (ATTRIBUTION.matcher(line).matches()) {
            return at;
        }
        boolean both = at + 1 < lines.size()
                && !line.isBlank()
                && ATTRIBUTION.matcher(line + " " + lines.get(at + 1)).matches();
        return both ? at + 1 : at - 1;
    }
}
