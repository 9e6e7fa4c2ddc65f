package org.postbag.correspondence;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.postbag.correspondence.mail.AutoSubmitted;
import org.postbag.correspondence.mail.MailBody;
import org.postbag.correspondence.mail.MailNotSent;
import org.postbag.correspondence.mail.MailPaused;
import org.postbag.correspondence.mail.MailRelay;
import org.postbag.correspondence.mail.OutgoingMail;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Installation;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.postbag.offices.StaffDirectory;
import org.postbag.offices.StaffMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Sends one letter, at least once and always with the same Message-ID. Called from the engine's jobs, which try again. That a
 * letter has left is committed at once and by itself, so that a later failure in the same job does not send it twice; only a
 * crash between the relay's answer and that commit does.
 */
@Service
public class LetterDelivery {

    private static final Logger log = LoggerFactory.getLogger(LetterDelivery.class);

    private final Installation installation;
    private final Messages messages;
    private final CaseAddressBook cases;
    private final Offices offices;
    private final StaffDirectory staff;
    private final LetterTexts texts;
    private final Signatures signatures;
    private final OrganisationPost organisations;
    private final AttachmentRows attachments;
    private final Tracking tracking;
    private final ReplyAddresses replyAddresses;
    private final MailRelay relay;
    private final OwnTransaction transaction;
    private final LetterNews news;
    private final LettersAfterOutage waiting;
    private final Clock clock;

    LetterDelivery(
            Installation installation,
            Messages messages,
            CaseAddressBook cases,
            Offices offices,
            StaffDirectory staff,
            LetterTexts texts,
            Signatures signatures,
            OrganisationPost organisations,
            AttachmentRows attachments,
            Tracking tracking,
            ReplyAddresses replyAddresses,
            MailRelay relay,
            OwnTransaction transaction,
            LetterNews news,
            LettersAfterOutage waiting,
            Clock clock) {
        this.installation = installation;
        this.messages = messages;
        this.cases = cases;
        this.offices = offices;
        this.staff = staff;
        this.texts = texts;
        this.signatures = signatures;
        this.organisations = organisations;
        this.attachments = attachments;
        this.tracking = tracking;
        this.replyAddresses = replyAddresses;
        this.relay = relay;
        this.transaction = transaction;
        this.news = news;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * Sends the letter unless it has been sent, taken back or erased.
     *
     * @param attempt after the last one the letter counts as not delivered
     * @throws MailPaused if nothing leaves this installation; the try does not count
     * @throws RuntimeException if it was not taken; names nobody, and is final if trying again is of no use
     */
    public void send(UUID letter, SendingTry attempt) {
        if (!installation.isLive()) {
            throw new MailPaused();
        }
        Optional<String> taken;
        try {
            Optional<OutgoingMail> mail = transaction.call(() -> prepare(letter));
            if (mail.isEmpty()) {
                return;
            }
            // The mail server is back, and letters come in the order in which they were written. The last try waits no
            // more.
            if (!attempt.last() && transaction.call(() -> messages.isBehindOneInTrouble(letter))) {
                throw MailNotSent.beforeItsTurn();
            }
            taken = relay.send(mail.get());
        } catch (MailNotSent problem) {
            boolean givenUp = attempt.last() || problem.permanent();
            transaction.run(() -> failed(letter, attempt, problem.getMessage(), givenUp));
            throw problem.permanent() ? new LetterRefused(problem.getMessage()) : problem;
        } catch (RuntimeException problem) {
            log.error("Letter {} could not be prepared", letter, problem);
            transaction.run(() -> failed(
                    letter, attempt, "The letter could not be put together. Tell the operator.", attempt.last()));
            // Without its cause: what the engine keeps of it is shown in Cockpit.
            throw new IllegalStateException("Letter " + letter + " could not be prepared: " + problem.getClass());
        }
        Optional<String> trouble = transaction.call(() -> sent(letter, taken));
        trouble.ifPresent(words -> hasten(letter, words));
    }

    private Optional<OutgoingMail> prepare(UUID id) {
        Message letter = messages.findById(id).orElse(null);
        if (letter == null || !letter.beginTry()) {
            return Optional.empty();
        }
        Office office = offices.current();
        CaseContact contact = cases.find(letter.caseId()).orElseThrow();
        EmailAddress from = new EmailAddress(office.email());
        EmailAddress to = letter.recipient().orElseThrow();
        String signature = signature(letter);
        MailBody body = letter.thread().isPresent()
                ? organisations.body(letter, office, contact, signature)
                : toResident(letter, office, contact, signature);
        return Optional.of(new OutgoingMail(
                letter.messageId().orElseThrow(),
                "Office of " + office.representative(),
                from,
                letter.recipientName(),
                to,
                replyAddresses.of(office.id(), letter.caseId(), letter.thread(), to, from),
                letter.subject(),
                letter.inReplyTo(),
                letter.references(),
                body.with(attachments.forMail(id)),
                autoSubmitted(letter.kind()),
                office.id() + "/" + id,
                letter.createdAt()));
    }

    private MailBody toResident(Message letter, Office office, CaseContact contact, String signature) {
        String link = tracking.newLink(letter.caseId());
        return new MailBody(
                letter.language(),
                texts.outgoing(letter, office, contact, signature, link),
                texts.formatted(letter, office, contact, signature, link));
    }

    /** Letters written before signatures were kept get the one their writer has now. */
    private String signature(Message letter) {
        return letter.signature()
                .orElseGet(() -> signatures.of(
                        letter.author(), letter.author().flatMap(this::nameOf).orElse(""), letter.language()));
    }

    private Optional<String> nameOf(StaffId author) {
        return staff.member(TenantContext.require(), author).map(StaffMember::fullName);
    }

    private static AutoSubmitted autoSubmitted(LetterKind kind) {
        if (kind == LetterKind.ACKNOWLEDGEMENT) {
            return AutoSubmitted.REPLIED;
        }
        return kind.automatic() ? AutoSubmitted.GENERATED : AutoSubmitted.NO;
    }

    /** @return why it had not left before */
    private Optional<String> sent(UUID id, Optional<String> relayId) {
        Optional<Message> found = messages.findById(id);
        Optional<String> trouble = found.flatMap(Message::trouble);
        found.ifPresent(letter -> {
            letter.sent(clock.instant(), relayId);
            organisations.left(letter);
            news.publish(letter, "letter-sent");
        });
        return trouble;
    }

    /** That the letter has left is committed: what others wait for must not undo it. */
    private void hasten(UUID id, String trouble) {
        try {
            transaction.run(() -> messages.findById(id).ifPresent(letter -> waiting.left(letter.caseId(), trouble)));
        } catch (RuntimeException problem) {
            log.warn("What waits behind letter {} is tried at its own time", id, problem);
        }
    }

    private void failed(UUID id, SendingTry attempt, String sentence, boolean givenUp) {
        messages.findById(id).ifPresent(letter -> {
            letter.tryFailed(sentence, attempt.step(), givenUp);
            if (givenUp) {
                news.publish(letter, "letter-not-delivered");
            }
        });
    }
}
