package org.postbag.correspondence.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.ArrivedMail;
import org.postbag.correspondence.mail.HeaderText;
import org.postbag.correspondence.mail.OutgoingMail;
import org.postbag.correspondence.mail.Subaddress;
import org.postbag.kernel.EmailAddress;

/** Gathers what a mail says while it is taken apart. */
final class MailCollector implements MailWalk.Visitor {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_NAME = 200;

    private final MailHeaders head = new MailHeaders();
    private final MailWords words = new MailWords();
    private final AttachedFiles files = new AttachedFiles();
    private @Nullable String status;
    private @Nullable String original;
    private boolean report;
    private boolean complaint;

    @Override
    public void head(Field field) {
        head.add(field);
    }

    @Override
    public void outermost(String type) {
        report |= type.equals("multipart/report");
    }

    @Override
    public void leaf(int number, MaximalBodyDescriptor description, InputStream content) throws IOException {
        String type = description.getMimeType().toLowerCase(Locale.ROOT);
        switch (type) {
            case "message/delivery-status" -> status = MailWords.beginning(content, StandardCharsets.UTF_8);
            case "message/feedback-report" -> complaint = true;
            case "message/rfc822-headers", "text/rfc822-headers" ->
                original = MailWords.beginning(content, StandardCharsets.UTF_8);
            default -> {
                if (report && type.equals("message/rfc822")) {
                    original = MailWords.beginning(content, StandardCharsets.UTF_8);
                } else if (!words.add(type, description, content)) {
                    files.add(number, description, content);
                }
            }
        }
    }

    /** What was gathered, once the mail is at its end. */
    ReadMail result(Set<String> ours) {
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
                head.people("reply-to"),
                List.copyOf(recipients),
                HeaderText.clean(head.text("subject"), LONGEST_SUBJECT),
                head.date("date"),
                words.readable(),
                words.html(),
                files.all(),
                answerable(author.map(MailHeaders.Person::address), addressed, ours),
                head.all("authentication-results"),
                status == null && !complaint
                        ? Optional.empty()
                        : Optional.of(deliveryReport(Optional.ofNullable(status).orElse(""))),
                complaint);
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
                Stream.of("Final-Recipient", "Original-Recipient")
                        .map(name -> field(fields, name).replaceFirst("(?i)^\\s*rfc822\\s*;\\s*", ""))
                        .filter(address -> !address.isEmpty())
                        .collect(Collectors.toSet()),
                field(fields, "Action"),
                field(fields, "Status"),
                Optional.ofNullable(original)
                        .map(text -> field(text, "Message-ID"))
                        .filter(id -> !id.isEmpty()));
    }

    private static String field(String fields, String name) {
        Matcher found = Pattern.compile("(?im)^" + name + ":[ \\t]*(?:\\r?\\n[ \\t]+)?([^\\r\\n]*)$")
                .matcher(fields);
        return found.find() ? found.group(1).strip() : "";
    }
}
