package org.postbag.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as a person types it: trimmed, at most 254 characters (RFC 5321 section 4.5.3.1), one at sign, a domain
 * with a dot, no control characters, so that it can never break out of a mail header.
 */
public record EmailAddress(String value) {

    /** The longest address that can be written to. */
    public static final int MAX_LENGTH = 254;

    private static final Pattern SHAPE = Pattern.compile(
            "(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}))+");

    /** @throws IllegalArgumentException if the text is no address */
    public EmailAddress {
        value = value.strip();
        if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** The address in this text, or empty if it has not the shape of one. */
    public static Optional<EmailAddress> parse(String text) {
        String stripped = text.strip();
        return stripped.length() <= MAX_LENGTH && SHAPE.matcher(stripped).matches()
                ? Optional.of(new EmailAddress(stripped))
                : Optional.empty();
    }

    /** The form in which two spellings of one mailbox are equal: lower case. */
    public String normalised() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
