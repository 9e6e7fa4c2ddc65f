package org.postbag.correspondence.inbox;

import java.util.Optional;
import java.util.Set;
import org.postbag.correspondence.mail.HeaderText;
import org.postbag.correspondence.mail.Subaddress;
import org.postbag.kernel.EmailAddress;
import org.springframework.stereotype.Component;

/** Reads out of a mail what a person may take into its case: the Reply-To, and what stands below the letter. */
@Component
class WriterHints {

    private static final int LONGEST_NAME = 200;

    private final SenderTrust trust;

    WriterHints(SenderTrust trust) {
        this.trust = trust;
    }

    /** @param ours addresses of the office, at which nobody else is reached */
    SenderHints read(ReadMail mail, Set<String> ours) {
        Optional<EmailAddress> writer = trust.writer(mail);
        Optional<MailHeaders.Person> answerTo = mail.replyTo().stream()
                .filter(person -> trust.isSomebodys(person.address()))
                .filter(person -> !ours.contains(Subaddress.mailbox(person.address())))
                .filter(person -> !person.address()
                        .normalised()
                        .equals(writer.map(EmailAddress::normalised).orElse("")))
                .findFirst();
        Optional<EmailAddress> named = mail.sender().filter(sender -> writer.isEmpty() && trust.isSomebodys(sender));
        SenderHints hints = SignatureReading.read(
                mail.text(),
                answerTo.map(MailHeaders.Person::address).or(() -> named),
                writer.isPresent() && !mail.senderName().isBlank());
        Optional<String> name = answerTo.filter(person -> writer.isEmpty())
                .map(person -> HeaderText.clean(person.name(), LONGEST_NAME))
                .filter(text -> !text.isEmpty());
        return name.isEmpty() ? hints : hints.named(name.get());
    }
}
