package org.postbag.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postbag.kernel.Refusal;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class ScreenErrorsTest {

    private static final class LetterTooLong extends Refusal {
        private LetterTooLong() {
            super("Your letter is too long. Shorten it.");
        }
    }

    @Test
    void showsARefusalInItsOwnWordsAndLogsNothing(CapturedOutput output) {
        assertThat(ScreenErrors.sentenceFor(new CompletionException(new LetterTooLong()), "your manager"))
                .isEqualTo("Your letter is too long. Shorten it.");
        assertThat(output.getAll()).doesNotContain("LetterTooLong");
    }

    @Test
    void showsAnythingElseNeutrallyUnderANumberThatIsInTheLogOnce(CapturedOutput output) {
        String sentence = ScreenErrors.sentenceFor(new IllegalStateException("secret detail"), "your manager");
        assertThat(sentence).doesNotContain("secret").contains("the fault is ours");
        String number = sentence.substring(sentence.lastIndexOf(' ') + 1);
        assertThat(number).matches("F[0-9A-Z]-[0-9A-Z]{4}");
        assertThat(output.getAll().split(number, -1)).hasSize(2);
    }

    @Test
    void saysWhenTheDatabaseIsAway(CapturedOutput output) {
        assertThat(ScreenErrors.sentenceFor(new CannotCreateTransactionException("no connection"), "your manager"))
                .contains("cannot reach its records");
        assertThat(ScreenErrors.sentenceFor(
                        new RuntimeException(new SQLException("terminating", "57P01")), "your manager"))
                .contains("cannot reach its records");
        assertThat(ScreenErrors.sentenceFor(new RuntimeException(new SQLException("unique", "23505")), "your manager"))
                .doesNotContain("cannot reach its records");
        assertThat(output.getAll()).doesNotContain("no connection");
    }

    @Test
    void survivesAChainOfCausesThatIsARing() {
        Exception one = new Exception("one");
        Exception two = new Exception("two", one);
        one.initCause(two);
        assertThat(Incident.isRecordsAway(two)).isFalse();
    }
}
