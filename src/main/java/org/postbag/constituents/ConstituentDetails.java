package org.postbag.constituents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postbag.kernel.Language;
import org.postbag.offices.AreaCheck;

/**
 * A constituent as shown to staff.
 *
 * @param emailFails whether mail to the address comes back
 * @param language in which the person is written to
 */
public record ConstituentDetails(
        UUID id,
        String fullName,
        Optional<String> email,
        boolean emailFails,
        Optional<String> phone,
        Optional<String> addressLine1,
        Optional<String> town,
        Optional<String> postcode,
        AreaCheck areaCheck,
        Language language,
        Instant createdAt) {

    /** The postal address on one line; empty if none is known. */
    public String address() {
        return Stream.of(addressLine1, town, postcode)
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** The letters in the person's avatar. */
    public String initials() {
        String[] words = fullName.strip().split("\\s+");
        if (words[0].isEmpty()) {
            return "?";
        }
        String first = words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        if (words.length == 1) {
            return first;
        }
        String last = words[words.length - 1];
        return first + last.substring(0, last.offsetByCodePoints(0, 1));
    }
}
