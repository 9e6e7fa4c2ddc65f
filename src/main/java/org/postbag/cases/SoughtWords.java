package org.postbag.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words that somebody looks for in letters: each may be the beginning of a word there.
 *
 * @param all in small letters, each of letters and digits only; at least one
 */
public record SoughtWords(List<String> all) {

    /** Shorter beginnings would find nearly everything. */
    private static final int SHORTEST = 3;

    private static final int BEFORE = 40;
    private static final int LONGEST = 140;

    /** What was typed, or empty if it has no word to look for. */
    public static Optional<SoughtWords> in(String typed) {
        List<String> words = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return words.stream().anyMatch(word -> word.length() >= SHORTEST)
                ? Optional.of(new SoughtWords(words))
                : Optional.empty();
    }

    /** The place in the text where the first of the words stands, with some words around it, in one line. */
    public String placeIn(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        String small = line.toLowerCase(Locale.ROOT);
        int at = all.stream()
                .mapToInt(word -> small.indexOf(word))
                .filter(index -> index >= 0)
                .min()
                .orElse(0);
        int from = Math.max(0, at - BEFORE);
        int word = line.indexOf(' ', from) + 1;
        if (from > 0 && word > 0 && word <= at) {
            from = word;
        }
        int to = Math.min(line.length(), from + LONGEST);
        int end = line.lastIndexOf(' ', to);
        if (to < line.length() && end > at) {
            to = end;
        }
        return (from > 0 ? "… " : "") + line.substring(from, to) + (to < line.length() ? " …" : "");
    }
}
