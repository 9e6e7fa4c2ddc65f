package org.postbag.correspondence.mail;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes what a mail says, and puts the files that go along beside it (RFC 2046 section 5.1). */
final class MailParts {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String ENCODING = "Content-Transfer-Encoding";

    private MailParts() {}

    static void write(MailBody body, MimePart mail) throws MessagingException {
        if (body.files().isEmpty()) {
            words(body, mail);
            return;
        }
        MimeBodyPart words = new MimeBodyPart();
        words(body, words);
        MimeMultipart mixed = new MimeMultipart("mixed", words);
        for (MailAttachment file : body.files()) {
            mixed.addBodyPart(part(file));
        }
        mail.setContent(mixed);
    }

    /** Plain text alone, or both ways of saying the same, the better one last (RFC 2046 section 5.1.4). */
    private static void words(MailBody body, MimePart part) throws MessagingException {
        if (body.html().isEmpty()) {
            words(body.text(), "plain", part);
            return;
        }
        MimeBodyPart plain = new MimeBodyPart();
        words(body.text(), "plain", plain);
        MimeBodyPart formatted = new MimeBodyPart();
        words(body.html().get(), "html", formatted);
        part.setContent(new MimeMultipart("alternative", plain, formatted));
    }

    private static void words(String words, String kind, MimePart part) throws MessagingException {
        part.setText(HeaderText.cleanBody(words).replace("\n", "\r\n"), UTF_8, kind);
        part.setHeader(ENCODING, "quoted-printable");
    }

    /** Its bytes are read when the mail is on its way, and arrive as they are. */
    private static MimeBodyPart part(MailAttachment file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        String type = typeOf(file);
        part.setDataHandler(new DataHandler(new FileSource(file, type)));
        part.setHeader("Content-Type", type + FileNameParameter.of("name", file.name()));
        part.setHeader("Content-Disposition", Part.ATTACHMENT + FileNameParameter.of("filename", file.name()));
        // Said before anybody would read the whole file to find out.
        part.setHeader(ENCODING, "base64");
        return part;
    }

    /** A mail within a mail may not be encoded (RFC 2046 section 5.2.1), and would be changed on its way. */
    private static String typeOf(MailAttachment file) {
        return file.type().startsWith("message/") ? "application/octet-stream" : file.type();
    }

    private record FileSource(MailAttachment file, String type) implements DataSource {

        @Override
        public InputStream getInputStream() throws IOException {
            return file.content().open();
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException("A file that goes along is only read");
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public String getName() {
            return file.name();
        }
    }
}
