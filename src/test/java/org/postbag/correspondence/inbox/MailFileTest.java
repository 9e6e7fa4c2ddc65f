package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RFC 4155, and the quoting of From lines that most programs do. */
class MailFileTest {

    private static final String FROM = "From edda@mailbox.example Tue Mar  3 09:12:00 2026\n";

    @TempDir
    private Path folder;

    @Test
    void aSingleMailIsOne_andIsNotTouched() throws IOException {
        assertThat(mailsIn("Subject: one\r\n\r\n>From the start\r\n\r\n"))
                .containsExactly("Subject: one\r\n\r\n>From the start\r\n\r\n");
    }

    @Test
    void nothingIsInAnEmptyFile() throws IOException {
        assertThat(mailsIn("")).isEmpty();
    }

    @Test
    void mailsAreSplitWhereALineSaysWhenTheNextWasKept() throws IOException {
        assertThat(mailsIn(FROM + "Subject: one\n\nFirst.\n\n" + FROM + "Subject: two\n\nSecond.\n\n\n" + FROM
                        + "Subject: three\n\nThird."))
                .containsExactly("Subject: one\n\nFirst.\n", "Subject: two\n\nSecond.\n\n", "Subject: three\n\nThird.");
    }

    @Test
    void linesThatBeginWithFromAreGivenBackAsTheyWere() throws IOException {
        assertThat(mailsIn(FROM + "Subject: one\n\n>From here on\n>>From before\n> From there\n"))
                .containsExactly("Subject: one\n\nFrom here on\n>From before\n> From there\n");
    }

    @Test
    void aSentenceThatBeginsWithFromSplitsNothing() throws IOException {
        String text =
                "Subject: one\n\nDear all,\n\nFrom the bus stop I saw it.\nFrom 10:30 on 3 March 2026 nothing came.\n";
        assertThat(mailsIn(FROM + text)).containsExactly(text);
    }

    @Test
    void aLineMayBeLongerThanAnyBuffer() throws IOException {
        String line = "x".repeat(100_000) + "From a b 10:00 2026";
        assertThat(mailsIn(FROM + "Subject: one\n\n" + line + "\n\n" + FROM + "Subject: two\n\n"))
                .containsExactly("Subject: one\n\n" + line + "\n", "Subject: two\n");
    }

    @Test
    void whatIsLeftOfAMailIsPassedOver() throws IOException {
        try (MailFile file = open(FROM + "Subject: one\n\nFirst.\n\n" + FROM + "Subject: two\n\nSecond.\n")) {
            InputStream one = file.next();
            assertThat(one).isNotNull();
            assertThat(one.read()).isEqualTo('S');
            InputStream two = file.next();
            assertThat(two).isNotNull().hasContent("Subject: two\n\nSecond.\n");
            assertThat(file.next()).isNull();
        }
    }

    private List<String> mailsIn(String text) throws IOException {
        List<String> mails = new ArrayList<>();
        try (MailFile file = open(text)) {
            for (InputStream mail = file.next(); mail != null; mail = file.next()) {
                mails.add(new String(mail.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return mails;
    }

    private MailFile open(String text) throws IOException {
        return new MailFile(Files.writeString(folder.resolve("mails"), text));
    }
}
