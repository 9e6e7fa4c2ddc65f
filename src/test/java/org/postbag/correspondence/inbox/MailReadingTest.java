package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postbag.kernel.EmailAddress;

class MailReadingTest {

    private static final Set<String> OURS = Set.of("office@example.example");
    private static final int MUTATIONS = 20_000;

    @Test
    void readsWhatAMailSays() throws IOException {
        ReadMail mail = read(
                "From: =?utf-8?q?Ji=C5=99=C3=AD?= <jiri@mailbox.example>\r\nTo: Office <office+abc@example.example>\r\n"
                        + "Subject: =?utf-8?b?xb1lbGV6bmljZQ==?=\r\nMessage-ID: <1@mailbox.example>\r\n"
                        + "Date: Tue, 24 Nov 2026 10:00:00 +0100\r\nReferences: <a@x.example>\r\n <b@x.example>\r\n"
                        + "Content-Type: text/plain; charset=iso-8859-2\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                        + "P=F8=EDli=B9\r\n");

        assertThat(mail.senderName()).isEqualTo("Jiří");
        assertThat(mail.sender()).contains(new EmailAddress("jiri@mailbox.example"));
        assertThat(mail.subject()).isEqualTo("Železnice");
        assertThat(mail.text()).isEqualTo("Příliš");
        assertThat(mail.references()).containsExactly("<a@x.example>", "<b@x.example>");
        assertThat(mail.sentAt()).contains(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(mail.answerable().addressedToUs()).isTrue();
    }

    @Test
    void prefersTheTextToTheHtml_andListsFiles() throws IOException {
        ReadMail mail =
                read("From: a@mailbox.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=o\r\n\r\n"
                        + "--o\r\nContent-Type: multipart/alternative; boundary=i\r\n\r\n"
                        + "--i\r\nContent-Type: text/plain\r\n\r\nPlain words\r\n"
                        + "--i\r\nContent-Type: text/html\r\n\r\n<p>Rich words</p>\r\n--i--\r\n"
                        + "--o\r\nContent-Type: application/pdf; name=\"let;ter.pdf\"\r\nContent-Transfer-Encoding: base64\r\n"
                        + "Content-Disposition: attachment; filename=\"letter.pdf\"\r\n\r\nSGVsbG8=\r\n--o--\r\n");

        assertThat(mail.text()).isEqualTo("Plain words");
        assertThat(mail.html()).hasValueSatisfying(html -> assertThat(html).contains("Rich words"));
        assertThat(mail.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("letter.pdf");
            assertThat(file.type()).isEqualTo("application/pdf");
            assertThat(file.bytes()).isEqualTo(5);
        });
    }

    @Test
    void makesTextOfHtmlWhenThereIsNothingElse() throws IOException {
        ReadMail mail = read("From: a@mailbox.example\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                + "<style>p{}</style><p>Dear Ms Tolley,</p><p>the bus<br>is late.</p><script>alert(1)</script>");

        assertThat(mail.text()).isEqualTo("Dear Ms Tolley,\n\nthe bus\nis late.".replace("\n\n", "\n"));
    }

    @Test
    void aMailWithinAMailIsAFile() throws IOException {
        ReadMail mail = read("From: a@mailbox.example\r\nContent-Type: multipart/mixed; boundary=o\r\n\r\n"
                + "--o\r\nContent-Type: text/plain\r\n\r\nSee below\r\n"
                + "--o\r\nContent-Type: message/rfc822\r\n\r\nFrom: b@mailbox.example\r\n\r\nInner words\r\n--o--\r\n");

        assertThat(mail.text()).isEqualTo("See below");
        assertThat(mail.files()).extracting(MailPart::type).containsExactly("message/rfc822");
    }

    @Test
    void tooManyPartsAreRefused() {
        String part = "--o\r\nContent-Type: text/plain\r\n\r\nx\r\n";

        assertThatThrownBy(() ->
                        read("Content-Type: multipart/mixed; boundary=o\r\n\r\n" + part.repeat(201) + "--o--\r\n"))
                .isInstanceOf(MailUnreadable.class)
                .hasMessageContaining("200 parts");
    }

    @Test
    void whatIsOverALimitIsRefusedInWords() {
        String file = "--o\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\nx\r\n";
        refused("Content-Type: multipart/mixed; boundary=o\r\n\r\n" + file.repeat(21) + "--o--\r\n", "20 files");
        refused("X-Long: " + "x".repeat(70_000) + "\r\n\r\nHello\r\n", "64 kB");
        refused("X-Many: of them\r\n".repeat(1_001) + "\r\nHello\r\n", "64 kB");
        refused(("X-Some: " + "x".repeat(980) + "\r\n").repeat(70) + "\r\nHello\r\n", "64 kB");
        refused("Subject: Big\r\n\r\n" + "Words and words.\r\n".repeat(1_500_000), "25 MB");
    }

    @Test
    void twentyFilesAndThePicturesOfThePageAreRead() throws IOException {
        String picture = "--o\r\nContent-Type: image/png\r\nContent-ID: <p@x.example>\r\n\r\nx\r\n";
        String file = "--o\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\nx\r\n";

        ReadMail mail = read("Content-Type: multipart/mixed; boundary=o\r\n\r\n" + file.repeat(20) + picture.repeat(10)
                + "--o--\r\n");

        assertThat(mail.files()).hasSize(30);
    }

    @Test
    void ofALongTextItsBeginningIsShown_whichSaysSo() throws IOException {
        ReadMail mail = read("Subject: Long\r\n\r\n" + "Words and words.\r\n".repeat(100_000));

        assertThat(mail.text().length()).isLessThan(1_100_000);
        assertThat(mail.text()).startsWith("Words and words.").endsWith("The rest stands in the email as it came.]");
    }

    @Test
    void aPageThatNestsWithoutEndIsRead() throws IOException {
        ReadMail mail = read("Content-Type: text/html\r\n\r\n" + "<div>".repeat(100_000) + "Hello");

        assertThat(mail.text()).isEqualTo("Hello");
        assertThat(CleanHtml.clean(mail.html().orElseThrow())).startsWith("<div>");
    }

    @Test
    void strangeMailsAreReadOrSaidToBeUnreadable() throws IOException {
        List<byte[]> mails = StrangeMails.all();

        assertThat(mails).hasSize(80);
        for (byte[] mail : mails) {
            readOrRefuse(mail);
        }
    }

    @Test
    void noDamageStopsTheReading() throws IOException {
        List<byte[]> mails = StrangeMails.all();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = StrangeMails.damaged(mails, random);
            try {
                readOrRefuse(damaged);
            } catch (RuntimeException problem) {
                throw new AssertionError("Mutation " + i + " of seed " + seed, problem);
            }
        }
    }

    private static void refused(String mail, String why) {
        assertThatThrownBy(() -> read(mail)).isInstanceOf(MailUnreadable.class).hasMessageContaining(why);
    }

    private static void readOrRefuse(byte[] mail) throws IOException {
        try {
            MailReading.read(new ByteArrayInputStream(mail), OURS);
        } catch (MailUnreadable said) {
            assertThat(said.getMessage()).isNotBlank();
        }
    }

    private static ReadMail read(String mail) throws IOException {
        return MailReading.read(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)), OURS);
    }
}
