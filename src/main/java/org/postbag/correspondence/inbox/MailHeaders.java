package org.postbag.correspondence.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.EmailAddress;

/** The head of a mail, in the order it came. Damaged fields are read as far as they can be and never throw. */
final class MailHeaders {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,318}>");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]?");

    private final List<Header> fields = new ArrayList<>();

    void add(Field field) {
        fields.add(new Header(field.getName().toLowerCase(Locale.ROOT), unfolded(field)));
    }

    /** The first field of this name, encoded words still encoded, or empty. */
    String raw(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equalsIgnoreCase(name));
    }

    boolean hasAnyBeginningWith(String prefix) {
        return fields.stream().anyMatch(field -> field.name().startsWith(prefix));
    }

    /** The first field of this name as a person reads it (RFC 2047). */
    String text(String name) {
        String raw = raw(name);
        try {
            return DecoderUtil.decodeEncodedWords(raw, DecodeMonitor.SILENT);
        } catch (RuntimeException damaged) {
            return raw;
        }
    }

    /** The Message-IDs of all fields of this name, in their order. */
    List<String> messageIds(String name) {
        List<String> found = new ArrayList<>();
        for (String value : all(name)) {
            Matcher ids = MESSAGE_ID.matcher(value);
            while (ids.find()) {
                found.add(ids.group());
            }
        }
        return found;
    }

    /** The people of all fields of this name, those without a usable address left out. */
    List<Person> people(String name) {
        List<Person> people = new ArrayList<>();
        for (String value : all(name)) {
            try {
                for (Mailbox mailbox :
                        LenientAddressParser.DEFAULT.parseAddressList(value).flatten()) {
                    EmailAddress.parse(mailbox.getAddress())
                            .ifPresent(address -> people.add(new Person(decoded(mailbox.getName()), address)));
                }
            } catch (RuntimeException damaged) {
                EmailAddress.parse(value).ifPresent(address -> people.add(new Person("", address)));
            }
        }
        return people;
    }

    /** The date of the first field of this name, if it is one. */
    Optional<Instant> date(String name) {
        try {
            return LenientFieldParser.parse(new RawField(name, raw(name)).toString(), DecodeMonitor.SILENT)
                            instanceof DateTimeField date
                    ? Optional.ofNullable(date.getDate()).map(java.util.Date::toInstant)
                    : Optional.empty();
        } catch (MimeException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /** The values of all fields of this name, in their order. */
    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Header::value)
                .toList();
    }

    private static String decoded(@Nullable String name) {
        return name == null ? "" : DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT);
    }

    /** Senders write eight-bit letters into heads: UTF-8 if it is that, else the old Western set. */
    private static String unfolded(Field field) {
        ByteSequence raw = field.getRaw();
        String body = field.getBody();
        if (raw != null) {
            byte[] bytes = raw.toByteArray();
            String whole = decode(bytes);
            int colon = whole.indexOf(':');
            body = colon < 0 ? "" : whole.substring(colon + 1);
        }
        return FOLD.matcher(body == null ? "" : body).replaceAll(" ").strip();
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** Somebody named in a head. */
    record Person(String name, EmailAddress address) {}

    private record Header(String name, String value) {}
}
