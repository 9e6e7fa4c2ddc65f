package org.postbag.correspondence.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postbag.correspondence.SentMail;
import org.postbag.kernel.EmailAddress;

/** What a relay reports of one mail, in Resend's words. */
record RelayEvent(JsonNode json) {

    /** What became of the mail. */
    enum Kind {
        DELIVERED,
        /** The address will not take mail next time either. */
        REFUSED,
        /** It may still arrive. */
        DELAYED,
        /** Its reader called it spam. */
        COMPLAINED,
        /** Nothing that counts here. */
        OTHER
    }

    Kind kind() {
        return switch (json.path("type").asText()) {
            case "email.delivered" -> Kind.DELIVERED;
            // Not sent at all: something to be looked after if it stays so.
            case "email.delivery_delayed", "email.failed" -> Kind.DELAYED;
            case "email.complained" -> Kind.COMPLAINED;
            case "email.bounced" -> bounce();
            // The relay drops what goes to an address that bounced or complained, and has said "taken" all the same.
            case "email.suppressed" -> Kind.REFUSED;
            default -> Kind.OTHER;
        };
    }

    /** One that is not said to be for now is for good. */
    private Kind bounce() {
        return switch (data().path("bounce").path("type").asText()) {
            case "Transient", "Undetermined" -> Kind.DELAYED;
            default -> Kind.REFUSED;
        };
    }

    /** The mail it is about: by the relay's name for it, by ours where it is told, else by whom it went to and its subject. */
    SentMail mail() {
        JsonNode to = data().path("to");
        return new SentMail(
                text(data().path("email_id")),
                text(data().path("message_id")).map(id -> id.startsWith("<") ? id : "<" + id + ">"),
                text(to.isArray() && to.size() == 1 ? to.get(0) : to).flatMap(EmailAddress::parse),
                data().path("subject").asText());
    }

    /** The domains by which the office that sent the mail may be known, in lower case: of our name for it, and of its sender. */
    Set<String> domains() {
        Set<String> domains = new HashSet<>();
        Stream.concat(mail().messageId().stream(), text(data().path("from")).stream())
                .map(name -> name.substring(name.lastIndexOf('@') + 1)
                        .replace(">", "")
                        .strip()
                        .toLowerCase(Locale.ROOT))
                .forEach(domains::add);
        return domains;
    }

    private JsonNode data() {
        return json.path("data");
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asText("")).filter(text -> !text.isBlank());
    }
}
