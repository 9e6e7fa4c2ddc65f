package org.postbag.intake.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postbag.correspondence.inbox.MailQueue;

/**
 * What the message inbox shows, as it stands in the address: {@code ?queue=automatic&message=<key>}. Parts that are not understood
 * are passed over.
 *
 * @param message the one that is read
 */
record MessagesQuery(MailQueue queue, Optional<UUID> message) {

    private static final String QUEUE = "queue";
    private static final String MESSAGE = "message";

    static MessagesQuery of(MailQueue queue) {
        return new MessagesQuery(queue, Optional.empty());
    }

    static MessagesQuery parse(QueryParameters address) {
        return new MessagesQuery(
                address.getSingleParameter(QUEUE).flatMap(MessagesQuery::queue).orElse(MailQueue.TO_SORT),
                address.getSingleParameter(MESSAGE).flatMap(MessagesQuery::key));
    }

    MessagesQuery reading(UUID other) {
        return new MessagesQuery(queue, Optional.of(other));
    }

    /** The same as an address below the application; the plain address is what is to be sorted. */
    String address() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        if (queue != MailQueue.TO_SORT) {
            parts.put(QUEUE, List.of(lower(queue)));
        }
        message.ifPresent(key -> parts.put(MESSAGE, List.of(key.toString())));
        String query = new QueryParameters(parts).getQueryString();
        return MessagesNavigation.MESSAGES + (query.isEmpty() ? "" : "?" + query);
    }

    private static Optional<MailQueue> queue(String value) {
        return Arrays.stream(MailQueue.values())
                .filter(queue -> lower(queue).equals(value))
                .findFirst();
    }

    private static Optional<UUID> key(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    private static String lower(MailQueue queue) {
        return queue.name().toLowerCase(Locale.ROOT);
    }
}
