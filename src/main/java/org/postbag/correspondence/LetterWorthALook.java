package org.postbag.correspondence;

import java.util.List;
import java.util.stream.Collectors;
import org.postbag.kernel.Refusal;

/** A letter that is sent only when its writer has seen what might be wrong with it. */
public final class LetterWorthALook extends Refusal {

    private final transient List<LetterConcern> concerns;

    LetterWorthALook(List<LetterConcern> concerns) {
        super(concerns.stream().map(LetterConcern::sentence).collect(Collectors.joining(" ")));
        this.concerns = List.copyOf(concerns);
    }

    /** All of them, those that were accepted before too. */
    public List<LetterConcern> concerns() {
        return concerns;
    }
}
