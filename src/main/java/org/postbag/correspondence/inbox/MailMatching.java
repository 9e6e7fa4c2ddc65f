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
    private final SenderTrust trust;

    MailMatching(CaseOfLetter cases, SenderTrust trust) {
        this.cases = cases;
        this.trust = trust;
    }

    MailMatch match(ReadMail mail) {
        Set<CasePlace> pointed = new LinkedHashSet<>();
        Optional<CasePlace> answered = cases.ofMessageIds(parents(mail));
        for (EmailAddress recipient : mail.recipients()) {
            Subaddress.detail(recipient)
                    .flatMap(cases::ofToken)
                    // The token was given when the letter that is answered was still on the other case.
                    .filter(place -> answered.filter(found -> cases.lettersWent(place.caseId(), found.caseId()))
                            .isEmpty())
                    .ifPresent(pointed::add);
        }
        answered.ifPresent(pointed::add);
        if (pointed.isEmpty()) {
            cases.ofSubject(mail.subject())
                    .flatMap(found -> trust.named(mail).flatMap(address -> cases.placeOf(found, address)))
                    .filter(place -> knows(place, mail))
                    .ifPresent(pointed::add);
        }
        if (mail.sender().isEmpty() && !pointed.isEmpty()) {
            return doubt(pointed, ReviewReason.NO_SENDER);
        }
        return judged(pointed, mail);
    }

    /** Organisations write by programs too, whose addresses are no person's. */
    private boolean knows(CasePlace place, ReadMail mail) {
        Optional<EmailAddress> sender = place.thread().isPresent() ? trust.named(mail) : trust.writer(mail);
        return sender.filter(address -> cases.knows(place, address)).isPresent();
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
    private MailMatch judged(Set<CasePlace> pointed, ReadMail mail) {
        if (pointed.isEmpty()) {
            return MailMatch.none();
        }
        CasePlace first = pointed.iterator().next();
        if (pointed.stream().map(CasePlace::caseId).distinct().count() > 1) {
            return doubt(pointed, ReviewReason.TWO_CASES);
        }
        if (!knows(first, mail)) {
            return doubt(pointed, trust.isUnproven(mail) ? ReviewReason.UNPROVEN_SENDER : ReviewReason.UNKNOWN_SENDER);
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
