package org.postbag.correspondence.inbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postbag.correspondence.CaseOfLetter;
import org.postbag.correspondence.CasePlace;
import org.postbag.correspondence.mail.Subaddress;
import org.postbag.kernel.EmailAddress;
import org.springframework.stereotype.Component;

/**
 * Finds the case of a mail in the order of law.md EM-2: the token of a reply address, then the letters it answers, then the reference
 * in its subject when the sender is known on that case. Tokens and references route and prove nothing: what comes from an address the
 * case does not know is left to a person (law.md EM-1).
 */
@Component
class MailMatching {

    /** Behind the plus sign of a return path of ours; the letter's id follows. */
    private static final String RETURN_PATH = "b-";

    private final CaseOfLetter cases;

    MailMatching(CaseOfLetter cases) {
        this.cases = cases;
    }

    MailMatch match(ReadMail mail) {
        Set<CasePlace> pointed = new LinkedHashSet<>();
        for (EmailAddress recipient : mail.recipients()) {
            Subaddress.detail(recipient).flatMap(cases::ofToken).ifPresent(pointed::add);
        }
        cases.ofMessageIds(parents(mail)).ifPresent(pointed::add);
        Optional<EmailAddress> sender = mail.sender();
        if (pointed.isEmpty()) {
            cases.ofSubject(mail.subject())
                    .flatMap(found -> sender.flatMap(address -> cases.placeOf(found, address)))
                    .ifPresent(pointed::add);
        }
        return sender.isEmpty() ? doubt(pointed, ReviewReason.NO_SENDER) : judged(pointed, sender.get());
    }

    /** The letter of ours that a delivery report is about: by its return path, else by its Message-ID (law.md EM-5). */
    Optional<UUID> letterOfReport(ReadMail mail) {
        return mail.recipients().stream()
                .flatMap(recipient -> Subaddress.detail(recipient).stream())
                .filter(detail -> detail.startsWith(RETURN_PATH))
                .map(detail -> detail.substring(RETURN_PATH.length()).replaceFirst("\\..*", ""))
                .flatMap(letter -> id(letter).stream())
                .findFirst()
                .or(() ->
                        mail.report().flatMap(DeliveryReport::originalMessageId).flatMap(cases::letterOf));
    }

    /** Of two places on one case the first counts: whoever answers one letter may have been sent the other as well. */
    private MailMatch judged(Set<CasePlace> pointed, EmailAddress sender) {
        if (pointed.isEmpty()) {
            return MailMatch.none();
        }
        CasePlace first = pointed.iterator().next();
        if (pointed.stream().map(CasePlace::caseId).distinct().count() > 1) {
            return doubt(pointed, ReviewReason.TWO_CASES);
        }
        if (!cases.knows(first, sender)) {
            return doubt(pointed, ReviewReason.UNKNOWN_SENDER);
        }
        return cases.isOpen(first.caseId())
                ? new MailMatch(Optional.of(first), Optional.empty())
                : doubt(pointed, ReviewReason.CASE_CLOSED);
    }

    private static MailMatch doubt(Set<CasePlace> pointed, ReviewReason reason) {
        return new MailMatch(pointed.stream().findFirst(), Optional.of(reason));
    }

    /** The letter answered, then those before it, latest first. */
    private static List<String> parents(ReadMail mail) {
        List<String> references = new ArrayList<>(mail.references());
        Collections.reverse(references);
        List<String> parents = new ArrayList<>(mail.inReplyTo().stream().toList());
        parents.addAll(references);
        return parents;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
