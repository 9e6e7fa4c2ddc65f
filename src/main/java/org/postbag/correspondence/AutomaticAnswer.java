package org.postbag.correspondence;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.postbag.kernel.EmailAddress;

/** Decides whether something may be answered automatically (RFC 3834, law.md EM-4): two programs must never write to each other. */
public final class AutomaticAnswer {

    /** Most automatic answers to one address within a day, over all its cases. */
    static final int MOST_PER_DAY = 5;

    private static final Set<String> BULK = Set.of("bulk", "list", "junk");
    private static final Pattern MACHINE = Pattern.compile(
            "mailer-daemon|postmaster|(?:do[-_.]?)?no[-_.]?t?[-_.]?reply(?:[-_.+].*)?|.*[-_.]no[-_.]?reply|owner-.*|.*-owner"
                    + "|.*-request|bounces?(?:[-_.+].*)?");

    private AutomaticAnswer() {}

    /** Why it must not be answered, or empty if it may. */
    public static Optional<Objection> objection(ArrivedMail mail, EmailAddress office) {
        if (mail.returnPath().isEmpty()) {
            return Optional.of(Objection.NOBODY_TO_ANSWER);
        }
        String sender = mail.returnPath().get().normalised();
        if (sender.substring(sender.lastIndexOf('@')).equals(domainOf(office))) {
            return Optional.of(Objection.OUR_OWN);
        }
        if (mail.ourOwn()) {
            return Optional.of(Objection.OUR_OWN);
        }
        String submitted = mail.autoSubmitted().strip().toLowerCase(Locale.ROOT);
        if (mail.report() || !submitted.isEmpty() && !submitted.equals("no") && !submitted.startsWith("no;")) {
            return Optional.of(Objection.AUTOMATIC);
        }
        if (MACHINE.matcher(sender.substring(0, sender.lastIndexOf('@'))).matches()) {
            return Optional.of(Objection.AUTOMATIC);
        }
        if (mail.fromList() || BULK.contains(mail.precedence().strip().toLowerCase(Locale.ROOT))) {
            return Optional.of(Objection.SENT_TO_MANY);
        }
        if (mail.suppressed()) {
            return Optional.of(Objection.NOT_WANTED);
        }
        return mail.addressedToUs() ? Optional.empty() : Optional.of(Objection.SENT_TO_MANY);
    }

    private static String domainOf(EmailAddress office) {
        return office.normalised().substring(office.normalised().lastIndexOf('@'));
    }

    /** Why there is no automatic answer. */
    public enum Objection {
        /** No address, or the empty return path. */
        NOBODY_TO_ANSWER,
        /** The office's own domain, or a mail of ours come back. */
        OUR_OWN,
        /** Written by a program. */
        AUTOMATIC,
        /** A list, or not addressed to the office. */
        SENT_TO_MANY,
        /** The sender's program asks for no automatic answer. */
        NOT_WANTED,
        /** It was brought in from another system. */
        FROM_BEFORE;

        /** Whether no person wrote it, so that it begins no case either. */
        public boolean meansProgram() {
            return this == AUTOMATIC || this == NOBODY_TO_ANSWER;
        }
    }
}
