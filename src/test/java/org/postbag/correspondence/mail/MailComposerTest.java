package org.postbag.correspondence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Language;

class MailComposerTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private final MailComposer composer = new MailComposer(true);

    @Test
    void writesEverythingAMailProgramNeedsToThread() throws Exception {
        MimeMessage mail = sent(new Draft().mail());

        assertThat(mail.getMessageID()).isEqualTo("<one.1@eastmarsh.example>");
        assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo("<parent@eastmarsh.example>");
        assertThat(mail.getHeader("References", null).split("\\s+"))
                .containsExactly("<root@eastmarsh.example>", "<parent@eastmarsh.example>");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Office of Maren Tolley");
        assertThat(((InternetAddress) mail.getReplyTo()[0]).getAddress()).isEqualTo("office+abc@eastmarsh.example");
        assertThat(mail.getSubject()).isEqualTo("Re: [ET-7K3M9] Damp");
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        assertThat(mail.getHeader(OutgoingMail.LOOP_HEADER, null)).isEqualTo("office/letter");
    }

    @Test
    void carriesBothWaysOfSayingTheSameTheBetterOneLast() throws Exception {
        Draft letter = new Draft();
        letter.html = Optional.of("<p>Dear <strong>Edda</strong>, ẞ " + "long ".repeat(400) + "</p>");
        MimeMessage mail = sent(letter.mail());

        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo(letter.text.replace("\n", "\r\n"));
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo(letter.html.get());
        assertThat(wire(letter.mail()).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
    }

    @Test
    void bringsFilesAlongUnchangedUnderTheirNames() throws Exception {
        byte[] every = new byte[10_000];
        IntStream.range(0, every.length).forEach(i -> every[i] = (byte) i);
        List<String> names = List.of(
                "Brief für Müller – 1.pdf", "quote\"semi;colon.pdf", "plain.pdf", "ẞ".repeat(190) + ".pdf", "🌧.pdf");
        Draft letter = new Draft();
        letter.html = Optional.of("<p>Dear Edda</p>");
        names.forEach(name ->
                letter.files.add(new MailAttachment(name, "application/pdf", () -> new ByteArrayInputStream(every))));
        byte[] inside = "Subject: Inside\r\n\r\nfrom\nmany  \rlines".getBytes(StandardCharsets.UTF_8);
        letter.files.add(new MailAttachment("mail.eml", "message/rfc822", () -> new ByteArrayInputStream(inside)));

        MimeMessage mail = sent(letter.mail());
        assertThat(mail.getContentType()).startsWith("multipart/mixed");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        for (int i = 0; i < names.size(); i++) {
            assertThat(parts.getBodyPart(i + 1).getFileName()).isEqualTo(names.get(i));
            assertThat(parts.getBodyPart(i + 1).getDisposition()).isEqualTo("attachment");
            assertThat(parts.getBodyPart(i + 1).getInputStream().readAllBytes()).isEqualTo(every);
        }
        assertThat(parts.getBodyPart(names.size() + 1).getInputStream().readAllBytes())
                .isEqualTo(inside);
        assertThat(wire(letter.mail()))
                .contains("filename*=UTF-8''Brief%20f%C3%BCr%20M%C3%BCller%20%E2%80%93%201.pdf")
                .contains("filename=\"plain.pdf\"")
                .matches("\\p{ASCII}*");
        assertThat(wire(letter.mail()).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
    }

    @Test
    void keepsItsMessageIdHoweverOftenItIsSaved() throws Exception {
        MimeMessage mail = composer.compose(new Draft().mail(), SESSION);
        mail.saveChanges();
        mail.saveChanges();

        assertThat(mail.getMessageID()).isEqualTo("<one.1@eastmarsh.example>");
    }

    @Test
    void marksAutomaticMailAndGivesItNoReturnPath() throws Exception {
        Draft acknowledgement = new Draft();
        acknowledgement.auto = AutoSubmitted.REPLIED;

        assertThat(sent(acknowledgement.mail()).getHeader("Auto-Submitted", null))
                .isEqualTo("auto-replied");
        assertThat(returnPath(composer, acknowledgement)).isEqualTo("<>");
    }

    @Test
    void bouncesOfAutomaticMailNameTheLetterWhereTheRelayWantsAReturnPath_EM4_EM5() throws Exception {
        MailComposer careful = new MailComposer(false);
        Draft letter = new Draft();
        assertThat(returnPath(careful, letter)).isEqualTo("office@eastmarsh.example");

        letter.auto = AutoSubmitted.GENERATED;
        assertThat(returnPath(careful, letter)).isEqualTo("office+b-one.1@eastmarsh.example");

        letter.messageId = "<" + "a".repeat(57) + ".1@eastmarsh.example>";
        assertThat(returnPath(careful, letter)).isEqualTo("b+" + "a".repeat(57) + ".1@eastmarsh.example");
    }

    @Test
    void carriesEveryCharacterAndKeepsLinesShort() throws Exception {
        Draft letter = new Draft();
        letter.toName = "Zoë 🏳️‍🌈 Ó Súilleabháin " + "ẞ".repeat(150);
        letter.subject = "Re: [ET-7K3M9] " + "🌧️".repeat(80);
        letter.text = "Dear Zoë,\n" + "x".repeat(5000) + "\n.\n.. two dots\nFrom here\n\ttab é 漢字 🙂\n";
        MimeMessage mail = sent(letter.mail());

        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo(letter.toName);
        assertThat(mail.getSubject()).isEqualTo(letter.subject);
        assertThat(((String) mail.getContent()).replace("\r\n", "\n")).isEqualTo(letter.text);
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getEncoding()).isEqualTo("quoted-printable");
        assertThat(wire(letter.mail()).split("\r\n"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
        assertThat(wire(letter.mail()))
                .isASCII()
                .doesNotContainPattern("[^\\r]\\n")
                .doesNotContainPattern("\\r[^\\n]");
    }

    @Test
    void trimsLongReferencesInTheMiddle() throws Exception {
        Draft letter = new Draft();
        letter.references = IntStream.range(0, 500)
                .mapToObj(i -> "<m" + i + "@eastmarsh.example>")
                .toList();
        String[] references = sent(letter.mail()).getHeader("References", null).split("\\s+");

        assertThat(references).hasSize(21).startsWith("<m0@eastmarsh.example>", "<m480@eastmarsh.example>");
        assertThat(references[20]).isEqualTo("<m499@eastmarsh.example>");
        assertThat(wire(letter.mail()).split("\r\n"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Damp\r\nBcc: all@eastmarsh.example",
                "Damp\nBcc: all@eastmarsh.example",
                "Damp\rBcc: all@eastmarsh.example",
                "Damp\u0000",
                "Damp\u2028Bcc: all@eastmarsh.example",
                "Damp\u0085Bcc: all@eastmarsh.example"
            })
    void refusesALineBreakInAnyHeader(String hostile) {
        for (int field = 0; field < 6; field++) {
            Draft letter = new Draft();
            switch (field) {
                case 0 -> letter.subject = hostile;
                case 1 -> letter.toName = hostile;
                case 2 -> letter.fromName = hostile;
                case 3 -> letter.inReplyTo = hostile;
                case 4 -> letter.references = List.of(hostile);
                default -> letter.messageId = hostile;
            }
            assertThatThrownBy(() -> composer.compose(letter.mail(), SESSION))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void cannotBeTalkedIntoASecondRecipientOnceTheTextIsCleaned() throws Exception {
        Draft letter = new Draft();
        letter.toName = HeaderText.clean("\"Edda\" <edda@x.example>,\r\nBcc: all@eastmarsh.example\r\n\r\nHello", 200);
        letter.subject = HeaderText.clean("Damp\r\nBcc: all@eastmarsh.example\r\n\r\n<script>", 300);
        MimeMessage mail = sent(letter.mail());

        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress()).isEqualTo("edda@mailbox.example");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(Collections.list(mail.getAllHeaderLines())).noneMatch(line -> line.startsWith("Bcc"));
    }

    private static String returnPath(MailComposer composer, Draft letter) throws Exception {
        return ((SMTPMessage) composer.compose(letter.mail(), SESSION)).getEnvelopeFrom();
    }

    private MimeMessage sent(OutgoingMail mail) throws Exception {
        return new MimeMessage(SESSION, new ByteArrayInputStream(wire(mail).getBytes(StandardCharsets.UTF_8)));
    }

    private String wire(OutgoingMail mail) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        composer.compose(mail, SESSION).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A letter whose parts a test changes. */
    private static final class Draft {
        private String messageId = "<one.1@eastmarsh.example>";
        private String fromName = "Office of Maren Tolley";
        private String toName = "Edda Lindqvist";
        private String subject = "Re: [ET-7K3M9] Damp";
        private String inReplyTo = "<parent@eastmarsh.example>";
        private List<String> references = List.of("<root@eastmarsh.example>", "<parent@eastmarsh.example>");
        private String text = "Dear Edda,\nit is dry now.";
        private Optional<String> html = Optional.empty();
        private final List<MailAttachment> files = new ArrayList<>();
        private AutoSubmitted auto = AutoSubmitted.NO;

        private OutgoingMail mail() {
            return new OutgoingMail(
                    messageId,
                    fromName,
                    new EmailAddress("office@eastmarsh.example"),
                    toName,
                    new EmailAddress("edda@mailbox.example"),
                    new EmailAddress("office+abc@eastmarsh.example"),
                    subject,
                    Optional.of(inReplyTo),
                    references,
                    new MailBody(Language.ENGLISH, text, html).with(files),
                    auto,
                    "office/letter",
                    Instant.parse("2026-11-24T10:15:00Z"));
        }
    }
}
