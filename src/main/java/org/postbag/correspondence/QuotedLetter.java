package org.postbag.correspondence;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.postbag.kernel.Language;
import org.postbag.kernel.LegalTime;

/** A letter that came in, as it is quoted below the answer to it: who wrote when, then each line behind a mark. */
final class QuotedLetter {

    private static final int MOST_CHARACTERS = 20_000;

    private QuotedLetter() {}

    static String of(Letter letter, Language language) {
        Locale locale = language.locale();
        String when = DateTimeFormatter.ofPattern("d MMMM uuuu", locale)
                .format(letter.at().atZone(LegalTime.LONDON));
        String who = letter.fromName().or(letter::from).orElse("");
        String head = language == Language.WELSH
                ? "Ar " + when + " ysgrifennodd " + who + ":"
                : "On " + when + " " + who + " wrote:";
        String words = letter.body().strip();
        return head + "\n"
                + words.substring(0, Math.min(words.length(), MOST_CHARACTERS))
                        .lines()
                        .map(line -> line.isBlank() ? ">" : "> " + line)
                        .collect(Collectors.joining("\n"));
    }
}
