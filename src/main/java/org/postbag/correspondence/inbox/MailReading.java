package org.postbag.correspondence.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.ArrivedMail;
import org.postbag.correspondence.files.ContentHash;
import org.postbag.correspondence.files.FileTypes;
import org.postbag.correspondence.mail.HeaderText;
import org.postbag.correspondence.mail.OutgoingMail;
import org.postbag.correspondence.mail.Subaddress;
import org.postbag.kernel.EmailAddress;

/**
 * Reads a mail as a stream, whatever state it is in (RFC 5322, RFC 2045). Holds its texts in memory, never its files. Limits are
 * those of law.md EM-9.
 */
final class MailReading {

    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 200;
    private static final int MOST_HEAD_BYTES = 64 * 1024;
    private static final int MOST_TEXT_BYTES = 1024 * 1024;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_NAME = 200;

    private static final MimeConfig LENIENT = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(MOST_HEAD_BYTES)
            .setMaxHeaderCount(1_000)
            .setMaxContentLen(-1)
            .build();

    private MailReading() {}

    /**
     * Reads a mail to its end.
     *
     * @param ours addresses of the office; decides whether it was written to
     * @throws MailUnreadable if it breaks a limit or cannot be made out
     * @throws IOException if the stream itself fails
     */
    static ReadMail read(InputStream mail, Set<String> ours) throws IOException {
        Collector collector = new Collector();
        walk(mail, collector);
        return collector.result(ours);
    }

    /** Hands every leaf of the mail, decoded, to the visitor, in order; the same numbers as {@link MailPart#number()}. */
    static void leaves(InputStream mail, LeafVisitor visitor) throws IOException {
        walk(mail, new AbstractContentHandler() {
            private int next;

            @Override
            public void body(BodyDescriptor description, InputStream content) throws MimeException, IOException {
                visitor.leaf(next++, (MaximalBodyDescriptor) description, content);
            }
        });
    }

    private static void walk(InputStream mail, AbstractContentHandler handler) throws IOException {
        MimeStreamParser parser = new MimeStreamParser(
                LENIENT, DecodeMonitor.SILENT, new DefaultBodyDescriptorBuilder(null, null, DecodeMonitor.SILENT));
        parser.setContentDecoding(true);
        // A forwarded mail is a file of this one, not a part of its text.
        parser.setNoRecurse();
        parser.setContentHandler(handler);
        try {
            parser.parse(mail);
        } catch (MimeException damaged) {
            throw new MailUnreadable("This email is damaged.", damaged);
        }
    }

    /** What the sender calls a file, on one line; may be empty. */
    static String nameOf(MaximalBodyDescriptor description) {
        String name = Optional.ofNullable(description.getContentDispositionFilename())
                .or(() -> Optional.ofNullable(
                        description.getContentTypeParameters().get("name")))
                .orElse("");
        return HeaderText.clean(DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT), LONGEST_NAME);
    }

    /** Sees the leaves of a mail one after the other. */
    interface LeafVisitor {
        void leaf(int number, MaximalBodyDescriptor description, InputStream content) throws IOException;
    }

    private static final class Collector extends AbstractContentHandler {

        private final MailHeaders head = new MailHeaders();
        private final List<String> texts = new ArrayList<>();
        private final List<MailPart> files = new ArrayList<>();
        private @Nullable String html;
        private @Nullable String status;
        private @Nullable String original;
        private boolean report;
        private boolean complaint;
        private boolean headRead;
        private int depth;
        private int parts;
        private int leaf;

        @Override
        public void field(Field field) {
            if (!headRead) {
                head.add(field);
            }
        }

        @Override
        public void endHeader() {
            headRead = true;
        }

        @Override
        public void startMultipart(BodyDescriptor description) {
            if (++depth > DEEPEST) {
                throw new MailUnreadable("This email has parts within parts, more than " + DEEPEST + " deep.");
            }
            report |= depth == 1 && description.getMimeType().equals("multipart/report");
        }

        @Override
        public void endMultipart() {
            depth--;
        }

        @Override
        public void body(BodyDescriptor raw, InputStream content) throws IOException {
            if (++parts > MOST_PARTS) {
                throw new MailUnreadable("This email has more than " + MOST_PARTS + " parts.");
            }
            MaximalBodyDescriptor description = (MaximalBodyDescriptor) raw;
            int number = leaf++;
            String type = description.getMimeType().toLowerCase(Locale.ROOT);
            switch (type) {
                case "message/delivery-status" -> status = text(content, StandardCharsets.UTF_8);
                case "message/feedback-report" -> complaint = true;
                case "message/rfc822-headers", "text/rfc822-headers" ->
                    original = text(content, StandardCharsets.UTF_8);
                default -> {
                    if (report && type.equals("message/rfc822")) {
                        original = text(content, StandardCharsets.UTF_8);
                    } else if (isText(description, "text/plain")) {
                        texts.add(text(content, charset(description)));
                    } else if (html == null && isText(description, "text/html")) {
                        html = text(content, charset(description));
                    } else {
                        files.add(file(number, type, description, content));
                    }
                }
            }
        }

        private static boolean isText(MaximalBodyDescriptor description, String type) {
            return description.getMimeType().equalsIgnoreCase(type)
                    && !"attachment".equalsIgnoreCase(description.getContentDispositionType())
                    && description.getContentDispositionFilename() == null;
        }

        private static MailPart file(int number, String type, MaximalBodyDescriptor description, InputStream content)
                throws IOException {
            String name = nameOf(description);
            String id = Optional.ofNullable(description.getContentId()).orElse("");
            ContentHash hash = new ContentHash();
            InputStream hashed = hash.of(content);
            byte[] beginning = hashed.readNBytes(FileTypes.LOOKED_AT);
            Optional<String> allowed = FileTypes.allowed(name, beginning);
            long bytes = beginning.length + hashed.transferTo(OutputStream.nullOutputStream());
            return new MailPart(
                    number,
                    name,
                    allowed.orElse(HeaderText.clean(type, LONGEST_NAME)),
                    HeaderText.clean(id.replaceAll("[<>]", ""), LONGEST_NAME),
                    bytes,
                    allowed.isPresent(),
                    hash.value());
        }

        private static Charset charset(MaximalBodyDescriptor description) {
            try {
                String name = description.getCharset();
                // What claims to be ASCII and is not, is mostly UTF-8.
                return name == null || name.equalsIgnoreCase("us-ascii")
                        ? StandardCharsets.UTF_8
                        : Charset.forName(name);
            } catch (IllegalArgumentException unknown) {
                return StandardCharsets.UTF_8;
            }
        }

        /** As much of it as is shown; the rest is read past. */
        private static String text(InputStream content, Charset charset) throws IOException {
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            kept.write(content.readNBytes(MOST_TEXT_BYTES));
            content.transferTo(OutputStream.nullOutputStream());
            return kept.toString(charset);
        }

        private ReadMail result(Set<String> ours) {
            List<MailHeaders.Person> from = head.people("from");
            Optional<MailHeaders.Person> author =
                    Stream.concat(from.stream(), head.people("sender").stream()).findFirst();
            List<EmailAddress> addressed = addresses("to", "cc");
            Set<EmailAddress> recipients = new LinkedHashSet<>(addresses("delivered-to", "x-original-to"));
            recipients.addAll(addressed);
            List<String> parents = head.messageIds("in-reply-to");
            return new ReadMail(
                    head.messageIds("message-id").stream().findFirst(),
                    parents.stream().findFirst(),
                    head.messageIds("references"),
                    author.map(MailHeaders.Person::address),
                    author.map(person -> HeaderText.clean(person.name(), LONGEST_NAME))
                            .orElse(""),
                    List.copyOf(recipients),
                    HeaderText.clean(head.text("subject"), LONGEST_SUBJECT),
                    head.date("date"),
                    HeaderText.cleanBody(readable()).strip(),
                    Optional.ofNullable(html),
                    List.copyOf(files),
                    answerable(author.map(MailHeaders.Person::address), addressed, ours),
                    status == null && !complaint
                            ? Optional.empty()
                            : Optional.of(
                                    deliveryReport(Optional.ofNullable(status).orElse(""))),
                    complaint);
        }

        private String readable() {
            String plain = String.join("\n\n", texts);
            return !plain.isBlank() || html == null ? plain : plainOf(html);
        }

        private static String plainOf(String html) {
            var document = Jsoup.parse(html);
            document.select("script,style,head,title").remove();
            document.select("p,div,tr,li,h1,h2,h3,h4,blockquote").forEach(block -> block.prependText("\n"));
            return document.wholeText()
                    .replaceAll("[ \\t\\u00A0]+", " ")
                    .replaceAll(" ?\\n ?", "\n")
                    .replaceAll("\\n{3,}", "\n\n");
        }

        private List<EmailAddress> addresses(String... names) {
            return Stream.of(names)
                    .flatMap(name -> head.people(name).stream())
                    .map(MailHeaders.Person::address)
                    .toList();
        }

        private ArrivedMail answerable(Optional<EmailAddress> author, List<EmailAddress> addressed, Set<String> ours) {
            return new ArrivedMail(
                    head.has("return-path")
                            ? head.people("return-path").stream().findFirst().map(MailHeaders.Person::address)
                            : author,
                    head.raw("auto-submitted"),
                    head.raw("precedence"),
                    head.hasAnyBeginningWith("list-"),
                    head.has("x-auto-response-suppress"),
                    report,
                    head.has(OutgoingMail.LOOP_HEADER),
                    addressed.stream().map(Subaddress::mailbox).anyMatch(ours::contains));
        }

        private DeliveryReport deliveryReport(String fields) {
            return new DeliveryReport(
                    field(fields, "Final-Recipient").replaceFirst("(?i)^\\s*rfc822\\s*;\\s*", ""),
                    field(fields, "Action"),
                    field(fields, "Status"),
                    Optional.ofNullable(original)
                            .map(text -> field(text, "Message-ID"))
                            .filter(id -> !id.isEmpty()));
        }

        private static String field(String fields, String name) {
            var found = java.util.regex.Pattern.compile("(?im)^" + name + ":[ \\t]*(?:\\r?\\n[ \\t]+)?([^\\r\\n]*)$")
                    .matcher(fields);
            return found.find() ? found.group(1).strip() : "";
        }
    }
}
