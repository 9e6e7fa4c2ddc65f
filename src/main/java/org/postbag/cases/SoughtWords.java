package org.postbag.cases;

import java.text.Normalizer;
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

    /** What is longer is no word that somebody types. */
    private static final int LONGEST_WORD = 50;

    private static final int MOST = 10;
    private static final int BEFORE = 40;
    private static final int LONGEST = 140;

    /** What was typed, or empty if it has no word to look for. */
    public static Optional<SoughtWords> in(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(composed.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .limit(MOST)
                .distinct()
                .toList();
        return words.stream().anyMatch(word -> word.length() >= SHORTEST)
                ? Optional.of(new SoughtWords(words))
                : Optional.empty();
    }

    /** The place in the text where the first of the words stands, with some words around it, in one line. */
    public String placeIn(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        // Letter by letter: as a whole, some letters become two, and places would no longer be the same.
        String small = line.chars()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
