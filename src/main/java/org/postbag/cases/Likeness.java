package org.postbag.cases;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words by which one case is held against another. */
record Likeness(Set<String> title, Set<String> letter) {

    /** Shorter words stand in every letter. */
    private static final int SHORTEST = 4;

    private static final int FEWEST_IN_TITLE = 2;
    private static final int FEWEST_IN_LETTER = 6;
    private static final double OF_TITLE = 0.75;
    private static final double OF_LETTER = 0.6;

    static Likeness of(String title, String letter) {
        return new Likeness(words(title), words(letter));
    }

    /** Whether most of the words in their titles, or in their letters, are the same; a few words say nothing. */
    boolean isLike(Likeness other) {
        return share(title, other.title, FEWEST_IN_TITLE) >= OF_TITLE
                || share(letter, other.letter, FEWEST_IN_LETTER) >= OF_LETTER;
    }

    /** Of all words of both, those that both have. */
    private static double share(Set<String> one, Set<String> other, int fewest) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size() < fewest ? 0 : (double) both.size() / (one.size() + other.size() - both.size());
    }

    private static Set<String> words(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Arrays.stream(small.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toSet());
    }
}
