package org.postbag.cases;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes titles of cases from what people write. */
public final class CaseTitle {

    private static final int TITLE_LENGTH = 80;

    /** A shorter first sentence, such as a greeting, says too little. */
    private static final int TITLE_AT_LEAST = 20;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private CaseTitle() {}

    /** What a letter is about, for lists: its first sentence, or as much of it as fits. */
    public static String of(String text) {
        String line = SPACE.matcher(text.strip()).replaceAll(" ");
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
        sentences.setText(line);
        int end = sentences.following(Math.max(0, Math.min(line.length() - 1, TITLE_AT_LEAST)));
        String sentence =
                end == BreakIterator.DONE ? line : line.substring(0, end).strip();
        if (sentence.codePointCount(0, sentence.length()) <= TITLE_LENGTH) {
            return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        }
        String cut = sentence.substring(0, sentence.offsetByCodePoints(0, TITLE_LENGTH));
        int space = cut.lastIndexOf(' ');
        return (space > TITLE_LENGTH / 2 ? cut.substring(0, space) : cut).replaceFirst("[.,;:]+$", "") + "…";
    }
}
