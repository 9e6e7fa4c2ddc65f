package org.postbag.correspondence;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.postbag.correspondence.mail.MailNotSent;
import org.postbag.correspondence.mail.MailPaused;
import org.postbag.correspondence.mail.MailRelay;
import org.postbag.correspondence.mail.OutgoingMail;
import org.postbag.correspondence.mail.Sender;
import org.postbag.correspondence.mail.SenderChoice;
import org.postbag.offices.Installation;
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
    private final LetterMails mails;
    private final SenderChoice senders;
    private final OrganisationPost organisations;
    private final MailRelay relay;
    private final OwnTransaction transaction;
    private final LetterNews news;
    private final LettersAfterOutage waiting;
    private final Clock clock;

    LetterDelivery(
            Installation installation,
            Messages messages,
            LetterMails mails,
            SenderChoice senders,
            OrganisationPost organisations,
            MailRelay relay,
            OwnTransaction transaction,
            LetterNews news,
            LettersAfterOutage waiting,
            Clock clock) {
        this.installation = installation;
        this.messages = messages;
        this.mails = mails;
        this.senders = senders;
        this.organisations = organisations;
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
     * @return the correspondence with an organisation it belongs to, if it has left; empty for a letter to the resident
     * @throws MailPaused if nothing leaves this installation; the try does not count
     * @throws RuntimeException if it was not taken; names nobody, and is final if trying again is of no use
     */
    public Optional<UUID> send(UUID letter, SendingTry attempt) {
        if (!installation.isLive()) {
            throw new MailPaused();
        }
        Optional<Ready> ready = Optional.empty();
        Optional<String> taken;
        try {
            Sender sender = senders.now();
            ready = transaction.call(() -> prepare(letter, sender));
            if (ready.isEmpty()) {
                return transaction.call(() -> messages.threadOfSent(letter));
            }
            // The mail server is back, and letters come in the order in which they were written. The last try waits no
            // more.
            if (!attempt.last() && ready.get().behindOneInTrouble()) {
                throw MailNotSent.beforeItsTurn();
            }
            taken = relay.send(ready.get().mail().orElseThrow(() -> MailNotSent.withoutSender(sender.refusal())));
        } catch (MailPaused paused) {
            if (ready.filter(Ready::decidesSender).isPresent()) {
                transaction.run(() -> messages.findById(letter).ifPresent(Message::forgetWhereItLeavesFrom));
            }
            throw paused;
        } catch (MailNotSent problem) {
            boolean givenUp = attempt.last() || problem.permanent();
            boolean neverLeft =
                    !problem.begun() && ready.filter(Ready::decidesSender).isPresent();
            transaction.run(() -> {
                if (neverLeft) {
                    messages.findById(letter).ifPresent(Message::forgetWhereItLeavesFrom);
                }
                failed(letter, attempt, problem.getMessage(), givenUp);
            });
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
        return ready.get().thread();
    }

    private Optional<Ready> prepare(UUID id, Sender sender) {
        // Before the try changes the letter, so that looking does not write it.
        boolean behind = messages.isBehindOneInTrouble(id);
        return messages.findById(id).filter(Message::beginTry).map(letter -> {
            boolean decidesSender = !letter.knowsWhereItLeavesFrom();
            return new Ready(
                    sender.from().map(letter::leaveFrom).map(from -> mails.of(letter, from)),
                    letter.thread(),
                    behind,
                    decidesSender);
        });
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

    /**
     * A letter whose try has begun.
     *
     * @param mail empty while the office has no address to send from
     * @param behindOneInTrouble whether an earlier one to the same reader is still to leave
     * @param decidesSender whether no earlier try can have let a copy leave, from another address
     */
    private record Ready(
            Optional<OutgoingMail> mail, Optional<UUID> thread, boolean behindOneInTrouble, boolean decidesSender) {}
}
