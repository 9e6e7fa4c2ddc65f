package org.postbag.correspondence.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postbag.correspondence.mail.SenderProperties;
import org.postbag.kernel.EmailAddress;
import org.springframework.stereotype.Component;

/**
 * Whether the address a mail names as its sender may stand for a person. Nothing in a mail proves who wrote it; but a relay's address
 * is nobody's, and of a mail that fails the checks of the installation's own mail server the address is worth nothing (law.md EM-8).
 */
@Component
class SenderTrust {

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern DMARC_FAILED = Pattern.compile("(?i)(?:^|[;\\s])dmarc\\s*=\\s*fail(?:$|[;\\s])");

    private final InboxProperties settings;
    private final RelayList relays;
    private final Optional<EmailAddress> fallback;

    SenderTrust(InboxProperties settings, RelayList relays, SenderProperties senders) {
        this.settings = settings;
        this.relays = relays;
        this.fallback = senders.fallback();
    }

    /** Whether a server the installation trusts says that the mail is not from the domain it names (RFC 8601). */
    boolean isUnproven(ReadMail mail) {
        return isUnproven(mail.authentications(), settings.trustedServers());
    }

    /** Whether people write through the address it came from. */
    boolean isLetterThroughRelay(ReadMail mail) {
        return mail.sender()
                .filter(sender -> isFallback(sender)
                        || relays.of(sender).filter(Relay::carriesLetters).isPresent())
                .isPresent();
    }

    /** The address the mail names as its sender, unless that is worth nothing. */
    Optional<EmailAddress> named(ReadMail mail) {
        return isUnproven(mail) ? Optional.empty() : mail.sender();
    }

    /** The address of whoever wrote the mail, if it names one that may be a person's. */
    Optional<EmailAddress> writer(ReadMail mail) {
        return named(mail).filter(this::isSomebodys);
    }

    boolean isSomebodys(EmailAddress address) {
        return !isFallback(address) && relays.of(address).isEmpty();
    }

    /** Letters of several offices leave from it (law.md EM-7). */
    private boolean isFallback(EmailAddress address) {
        return fallback.filter(ours -> ours.normalised().equals(address.normalised()))
                .isPresent();
    }

    /** Of the lines of one server its own is on top; what stands below may have come with the mail. */
    static boolean isUnproven(List<String> authentications, List<String> trusted) {
        return authentications.stream()
                .map(line -> COMMENT.matcher(line).replaceAll(" ").strip())
                .filter(line -> trusted.contains(server(line)))
                .findFirst()
                .filter(line -> DMARC_FAILED.matcher(line).find())
                .isPresent();
    }

    private static String server(String line) {
        return line.split("[;\\s]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
