package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postbag.kernel.EmailAddress;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

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
    void strangeMailsAreReadOrSaidToBeUnreadable() throws IOException {
        List<byte[]> mails = strangeMails();

        assertThat(mails).hasSizeGreaterThan(75);
        for (byte[] mail : mails) {
            readOrRefuse(mail);
        }
    }

    @Test
    void noDamageStopsTheReading() throws IOException {
        List<byte[]> mails = strangeMails();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = damaged(mails.get(random.nextInt(mails.size())), random);
            try {
                readOrRefuse(damaged);
            } catch (RuntimeException problem) {
                throw new AssertionError("Mutation " + i + " of seed " + seed, problem);
            }
        }
    }

    private static byte[] damaged(byte[] mail, Random random) {
        byte[] damaged = mail.clone();
        switch (random.nextInt(4)) {
            case 0 -> damaged = java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length + 1));
            case 1 -> {
                for (int flips = 1 + random.nextInt(20); flips > 0 && damaged.length > 0; flips--) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 2 ->
                damaged = new String(damaged, StandardCharsets.ISO_8859_1)
                        .replaceFirst("boundary=\"?[^\";\\s]*", "boundary=other")
                        .getBytes(StandardCharsets.ISO_8859_1);
            default -> {
                byte[] outer = ("Content-Type: multipart/mixed; boundary=deep" + random.nextInt(20) + "\r\n\r\n")
                        .repeat(1 + random.nextInt(15))
                        .getBytes(StandardCharsets.ISO_8859_1);
                byte[] both = java.util.Arrays.copyOf(outer, outer.length + damaged.length);
                System.arraycopy(damaged, 0, both, outer.length, damaged.length);
                damaged = both;
            }
        }
        return damaged;
    }

    private static void readOrRefuse(byte[] mail) throws IOException {
        try {
            MailReading.read(new ByteArrayInputStream(mail), OURS);
        } catch (MailUnreadable said) {
            assertThat(said.getMessage()).isNotBlank();
        }
    }

    /** Mails that have troubled mail programs, as a library for mail collects them. */
    private static List<byte[]> strangeMails() throws IOException {
        List<byte[]> mails = new ArrayList<>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (String folder : new String[] {"testmsgs", "mimetools-testmsgs"}) {
            for (Resource resource : resolver.getResources("classpath*:/" + folder + "/*.msg")) {
                try (InputStream mail = resource.getInputStream()) {
                    mails.add(mail.readAllBytes());
                }
            }
        }
        return mails;
    }

    private static ReadMail read(String mail) throws IOException {
        return MailReading.read(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)), OURS);
    }
}
