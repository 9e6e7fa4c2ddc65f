package org.postbag.correspondence.dns;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.postbag.correspondence.mail.RelayMarks;
import org.postbag.correspondence.mail.Sender;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.LegalTime;
import org.postbag.offices.Office;

/**
 * Under which address letters leave, and the words for it (decision 0015). An address of which nobody knows whether it is aligned counts
 * as one that is not.
 */
record SenderDecision(Sender sender, SenderState state) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    /** The installation does not look. */
    static SenderDecision unchecked(Office office, RelayMarks relay) {
        return new SenderDecision(
                Sender.of(new EmailAddress(office.email())),
                new SenderState(
                        "Letters leave from " + office.email()
                                + ". This installation does not look whether DNS allows that.",
                        false,
                        relay.own()));
    }

    /** @param fallback the installation's own address for letters, if it has one */
    static SenderDecision of(
            Office office, RelayMarks relay, Optional<SenderCheck> last, Optional<EmailAddress> fallback) {
        String lookedUp = last.flatMap(SenderCheck::knownAt)
                .map(at -> " (looked up on " + MOMENT.format(at.atZone(LegalTime.LONDON)) + ")")
                .orElse("");
        if (last.flatMap(SenderCheck::aligned).orElse(false)) {
            return new SenderDecision(
                    Sender.of(new EmailAddress(office.email())),
                    new SenderState(
                            "Letters leave from " + office.email() + ": DNS proves that they are genuine" + lookedUp
                                    + ".",
                            false,
                            relay.own()));
        }
        String why = lookedUp.isEmpty()
                ? "no name server has said yet whether letters from " + office.email() + " may leave through "
                        + relay.host()
                : "DNS does not prove that letters from " + office.email() + " through " + relay.host() + " are genuine"
                        + lookedUp;
        return fallback.map(address -> new SenderDecision(
                        Sender.of(address),
                        new SenderState(
                                "Letters leave from " + address + " as “" + Sender.nameOf(office, address)
                                        + "”, through this installation’s mail server, because " + why
                                        + ". Answers come to " + office.email() + " all the same.",
                                true,
                                relay.own())))
                .orElseGet(() -> new SenderDecision(
                        Sender.none(
                                "It is not proven that letters from the office’s address are genuine, so they do not leave."
                                        + " See Outgoing mail in the settings."),
                        new SenderState(
                                "No letters leave, because " + why
                                        + ". They wait, for five days, and leave by themselves once what is lacking is"
                                        + " there.",
                                true,
                                relay.own())));
    }
}
