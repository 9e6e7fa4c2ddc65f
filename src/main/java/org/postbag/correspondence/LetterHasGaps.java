package org.postbag.correspondence;

import java.util.List;
import org.postbag.kernel.Refusal;

/** A letter in which a gap of its template has not been filled. */
public final class LetterHasGaps extends Refusal {

    LetterHasGaps(List<String> gaps) {
        super(
                gaps.size() == 1
                        ? "Fill the gap “" + gaps.get(0) + "” before you send the letter."
                        : "Fill these gaps before you send the letter: " + String.join(", ", gaps) + ".");
    }
}
