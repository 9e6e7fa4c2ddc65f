package org.postbag.platform;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** Looks for settings with which an installation must not go into production. */
final class ProductionSettings {

    /** What {@code postbag.secret} is when nobody sets it; public, so it protects nothing. */
    static final String DEMO_SECRET = "postbag-demo-secret";

    /** Shortest secret accepted, in characters: 128 bits when written in hexadecimal. */
    static final int SECRET_MIN_LENGTH = 32;

    private ProductionSettings() {}

    /** What has to be set before the installation may start, a sentence each; empty when all is well. */
    static List<String> problems(Environment settings) {
        List<String> problems = new ArrayList<>();
        String secret = settings.getProperty("postbag.secret", "");
        if (secret.isBlank()) {
            problems.add("POSTBAG_SECRET is empty: set it to " + SECRET_MIN_LENGTH + " or more random characters.");
        } else if (secret.equals(DEMO_SECRET)) {
            problems.add("POSTBAG_SECRET is the public demo secret: set it to " + SECRET_MIN_LENGTH
                    + " or more random characters of your own.");
        } else if (secret.length() < SECRET_MIN_LENGTH) {
            problems.add("POSTBAG_SECRET has " + secret.length() + " characters: set it to " + SECRET_MIN_LENGTH
                    + " or more random characters.");
        }
        if (isEmpty(settings, "postbag.database.url")) {
            problems.add("POSTBAG_DATABASE_URL is empty: set it to the address of your PostgreSQL, such as"
                    + " jdbc:postgresql://database:5432/postbag.");
        }
        if (isEmpty(settings, "postbag.database.password")) {
            problems.add("POSTBAG_DATABASE_PASSWORD is empty: set it to the password of the role postbag_app.");
        }
        if (isEmpty(settings, "postbag.database.owner-password")) {
            problems.add("POSTBAG_DATABASE_OWNER_PASSWORD is empty: set it to the password of the role postbag_owner.");
        }
        return problems;
    }

    /** Whether no office can prove that what it sends through this installation's mail server is genuine (law.md EM-7). */
    static boolean noLetterLeaves(Environment settings) {
        return settings.getProperty("postbag.mail.alignment", "enforce").equalsIgnoreCase("enforce")
                && isEmpty(settings, "postbag.mail.fallback-from")
                && isEmpty(settings, "postbag.mail.spf")
                && isEmpty(settings, "postbag.mail.dkim-selector");
    }

    private static boolean isEmpty(Environment settings, String name) {
        return settings.getProperty(name, "").isBlank();
    }
}
