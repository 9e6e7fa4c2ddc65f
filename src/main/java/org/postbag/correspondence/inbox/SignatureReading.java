package org.postbag.correspondence.inbox;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Postcode;

/** Finds in the last lines of a letter how its writer can be reached; of what it repeats from others, nothing. */
final class SignatureReading {

    private static final int MOST_LINES = 10;
    private static final int LONGEST_LINE = 70;
    private static final Pattern QUOTED =
            Pattern.compile("^(>.*|(On|Ar)\\b.{0,300}\\b(wrote|ysgrifennodd)\\b.*|-{2,}\\s*[Oo]riginal.*|_{20,})$");
    private static final Pattern POSTCODE =
            Pattern.compile("(?i)\\b([A-Z]{1,2}[0-9][A-Z0-9]?)[ \\t]{0,2}([0-9][A-Z]{2})\\b");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}'’.-]{0,29}(?: [\\p{L}'’.-]{1,30}){0,2} \\p{Lu}[\\p{L}'’-]{0,29}");
    private static final Pattern CLOSING =
            Pattern.compile("(?i).*\\b(regards|sincerely|faithfully|wishes|thanks|you|gywir)\\b[,.!]?");

    private final List<String> lines;

    private SignatureReading(List<String> lines) {
        this.lines = lines;
    }

    /** @param named whether the writer's name is known already */
    static SenderHints read(String letter, Optional<EmailAddress> email, boolean named) {
        SignatureReading signature = new SignatureReading(signature(letter));
        int place = signature.lineOfPostcode();
        List<String> address = place < 0 ? List.of() : signature.address(place);
        return new SenderHints(
                named ? Optional.empty() : signature.name(),
                email,
                signature.phone(),
                address.stream().findFirst(),
                address.size() > 1 ? Optional.of(address.get(address.size() - 1)) : Optional.empty(),
                place < 0 ? Optional.empty() : postcode(signature.lines.get(place)));
    }

    /** What stands below two dashes, else the last lines of what was written now. */
    private static List<String> signature(String letter) {
        List<String> own = letter.lines()
                .map(String::strip)
                .takeWhile(line -> !QUOTED.matcher(line).matches())
                .filter(line -> !line.isEmpty())
                .toList();
        int dashes = own.lastIndexOf("--");
        List<String> below = dashes < 0 ? own : own.subList(dashes + 1, own.size());
        return below.subList(Math.max(0, below.size() - MOST_LINES), below.size()).stream()
                .filter(line -> line.length() <= LONGEST_LINE)
                .toList();
    }

    private Optional<String> phone() {
        Iterable<PhoneNumberMatch> found = PhoneNumberUtil.getInstance()
                .findNumbers(
                        String.join("\n", lines), "GB", PhoneNumberUtil.Leniency.POSSIBLE, MOST_LINES * LONGEST_LINE);
        return StreamSupport.stream(found.spliterator(), false)
                .map(PhoneNumberMatch::rawString)
                .filter(number -> number.matches("[(]?[0+].*"))
                .findFirst();
    }

    private Optional<String> name() {
        return lines.stream()
                .filter(line -> !CLOSING.matcher(line).matches())
                .filter(line -> NAME.matcher(line).matches())
                .findFirst();
    }

    private int lineOfPostcode() {
        for (int at = lines.size() - 1; at >= 0; at--) {
            if (postcode(lines.get(at)).isPresent()) {
                return at;
            }
        }
        return -1;
    }

    private static Optional<Postcode> postcode(String line) {
        Matcher found = POSTCODE.matcher(line);
        return found.find() ? Postcode.parse(found.group(1) + found.group(2)) : Optional.empty();
    }

    /** The pieces of an address from its number and street to the town, which stand on one line or on lines of their own. */
    private List<String> address(int place) {
        List<String> pieces = new ArrayList<>();
        for (int at = Math.max(0, place - 3); at <= place; at++) {
            Arrays.stream(POSTCODE.matcher(lines.get(at)).replaceAll("").split(","))
                    .map(piece -> piece.replaceFirst("(?i)^address:", "").strip())
                    .filter(piece -> !piece.isEmpty())
                    .forEach(pieces::add);
        }
        int street = 0;
        while (street < pieces.size() && !pieces.get(street).matches("(?i)(flat )?[0-9]+[a-z]?,? .*\\p{L}.*")) {
            street++;
        }
        return pieces.subList(street, pieces.size());
    }
}
