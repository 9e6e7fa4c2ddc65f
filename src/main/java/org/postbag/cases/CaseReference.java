package org.postbag.cases;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The public reference of a case, such as {@code EM-7K3M-92}: the office's letters, five random characters and a check
 * character, all Crockford base 32, so that it can be read out over the phone and says nothing about how many cases there
 * are (law.md FE-6).
 */
public record CaseReference(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE =
            Pattern.compile("([A-Z]{1,4})-?([0-9A-HJKMNP-TV-Z]{4})-?([0-9A-HJKMNP-TV-Z]{2})");
    private static final RandomGenerator RANDOM = new SecureRandom();

    /** A new random reference for an office. */
    static CaseReference random(String prefix) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            body.append(ALPHABET.charAt(RANDOM.nextInt(32)));
        }
        body.append(check(body));
        return new CaseReference(prefix + "-" + body.substring(0, 4) + "-" + body.substring(4));
    }

    /** Reads what a person typed: any case, with or without hyphens, O for 0 and I or L for 1; empty if it cannot be one. */
    public static Optional<CaseReference> parse(String typed) {
        String upper = typed.strip().toUpperCase(Locale.ROOT).replace(" ", "");
        int split = Math.max(upper.indexOf('-'), 0);
        String cleaned = upper.substring(0, split)
                + upper.substring(split).replace('O', '0').replace('I', '1').replace('L', '1');
        var matcher = SHAPE.matcher(cleaned);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String body = matcher.group(2) + matcher.group(3);
        return check(body.substring(0, 5)) == body.charAt(5)
                ? Optional.of(new CaseReference(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3)))
                : Optional.empty();
    }

    /** Weighted sum modulo 32: finds every single wrong character and every swap of neighbours. */
    private static char check(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (2 * i + 3) * ALPHABET.indexOf(body.charAt(i));
        }
        return ALPHABET.charAt(sum & 31);
    }

    @Override
    public String toString() {
        return value;
    }
}
