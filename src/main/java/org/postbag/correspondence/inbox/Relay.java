package org.postbag.correspondence.inbox;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.postbag.kernel.EmailAddress;

/**
 * Addresses that are nobody's own, such as a petition site's.
 *
 * @param pattern an address in lower case, in which an asterisk stands for anything but an at sign
 * @param carriesLetters whether people write through it
 */
public record Relay(UUID id, String pattern, boolean carriesLetters) {

    /** Each makes comparing slower. */
    private static final int MOST_STARS = 3;

    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:\\*|[a-z0-9*-]{1,63}(?:\\.[a-z0-9*-]{1,63})+)");

    /** The pattern as it is kept, or empty if the text is none; one that fits every address is none. */
    public static Optional<String> parse(String text) {
        String pattern = text.strip().toLowerCase(Locale.ROOT);
        boolean fits = pattern.length() <= EmailAddress.MAX_LENGTH
                && pattern.chars().filter(next -> next == '*').count() <= MOST_STARS
                && SHAPE.matcher(pattern).matches();
        return fits && pattern.chars().anyMatch(Character::isLetterOrDigit) ? Optional.of(pattern) : Optional.empty();
    }

    boolean includes(EmailAddress address) {
        return matches(pattern, address.normalised());
    }

    private static boolean matches(String pattern, String text) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(text);
        }
        if (!text.startsWith(pattern.substring(0, star))) {
            return false;
        }
        String rest = pattern.substring(star + 1);
        int end = text.indexOf('@', star);
        for (int from = star; from <= (end < 0 ? text.length() : end); from++) {
            if (matches(rest, text.substring(from))) {
                return true;
            }
        }
        return false;
    }
}
