package org.postbag.correspondence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postbag.correspondence.EnclosedLetter;

/** Two letters that a person wrote on one day about one thing have one title. */
class PieceChoiceTest {

    private static final String TITLE = "Letter of Tue 24 Nov 2026 from Edda Lindqvist: The roof";

    private final PieceChoice pieces = new PieceChoice();
    private final EnclosedLetter chosen = new EnclosedLetter(UUID.randomUUID(), TITLE);
    private final EnclosedLetter other = new EnclosedLetter(UUID.randomUUID(), TITLE);

    @Test
    void aLetterThatComesMeanwhileIsNotChosenByItself() {
        pieces.offer(List.of(chosen));
        pieces.choose(List.of(TITLE));
        assertThat(pieces.letters()).containsExactly(chosen.letter());

        pieces.offer(List.of(chosen, other));

        assertThat(pieces.letters()).containsExactly(chosen.letter());
    }

    @Test
    void ofTwoWithOneTitleNeitherIsChosenAgain_unlessBothWent() {
        pieces.offer(List.of(chosen, other));

        pieces.choose(List.of(TITLE));
        assertThat(pieces.letters()).isEmpty();

        pieces.choose(List.of(TITLE, TITLE));
        assertThat(pieces.letters()).containsExactly(chosen.letter(), other.letter());
    }
}
