package org.postbag.correspondence;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.workflow.ProcessRuntime;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What mail servers say has become of a letter after ours took it, by mail (law.md EM-5) or by a relay's webhook (EM-6). A letter that
 * did not arrive is a task to reach its reader in another way: at once if the address takes no mail, after 72 hours if it could not
 * take it yet. Said twice, it is done once.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DeliveryReports {

    private final Messages messages;
    private final OrganisationThreads threads;
    private final ChaseClock chase;
    private final CaseAddressBook addresses;
    private final ProcessRuntime processes;
    private final LetterNews news;
    private final Clock clock;

    DeliveryReports(
            Messages messages,
            OrganisationThreads threads,
            ChaseClock chase,
            CaseAddressBook addresses,
            ProcessRuntime processes,
            LetterNews news,
            Clock clock) {
        this.messages = messages;
        this.threads = threads;
        this.chase = chase;
        this.addresses = addresses;
        this.processes = processes;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A letter of ours came back, or is late.
     *
     * @param forGood whether the address will not take mail next time either; it is marked, and nothing automatic goes there
     * @return the case, or empty if the letter is gone
     */
    public Optional<CaseId> undelivered(UUID letter, boolean forGood) {
        Optional<Message> found = sent(letter);
        found.ifPresent(message -> {
            if (forGood) {
                cameBack(message);
            } else if (message.arrival().delayed(clock.instant())) {
                begin(message, false);
                news.publish(message, "letter-delayed");
            }
        });
        return found.map(Message::caseId);
    }

    private void cameBack(Message message) {
        message.bounced("The address does not take mail. Phone, or write by post.");
        if (message.thread().isEmpty()) {
            message.recipient().ifPresent(address -> addresses.markBad(message.caseId(), address));
        }
        message.thread().flatMap(threads::findById).ifPresent(chase::stop);
        begin(message, true);
        news.publish(message, "letter-bounced");
    }

    private void begin(Message message, boolean forGood) {
        processes.start(
                UndeliveredProcess.KEY,
                message.caseId(),
                Map.ofEntries(
                        CorrespondenceProcess.CASE_ID.with(message.caseId()),
                        CorrespondenceProcess.MESSAGE_ID.with(message.getId()),
                        UndeliveredProcess.TO_ORGANISATION.with(message.thread().isPresent()),
                        UndeliveredProcess.REFUSED_FOR_GOOD.with(forGood)));
    }

    /** The other side's mail server has taken it. @return the case, or empty if the letter is gone */
    public Optional<CaseId> delivered(UUID letter) {
        Optional<Message> found = sent(letter);
        found.filter(message -> message.arrival().delivered(clock.instant())).ifPresent(message -> {
            if (message.thread().isEmpty()) {
                message.recipient().ifPresent(address -> addresses.markGood(message.caseId(), address));
            }
            news.publish(message, "letter-delivered");
        });
        return found.map(Message::caseId);
    }

    /** Its reader has called it spam: newsletters stop, casework goes on (law.md EM-5). @return the case, or empty if it is gone */
    public Optional<CaseId> complained(UUID letter) {
        Optional<Message> found = sent(letter);
        found.filter(message -> message.arrival().complained(clock.instant()))
                .ifPresent(message -> news.publish(message, "letter-called-spam"));
        return found.map(Message::caseId);
    }

    /**
     * The letter of ours that a relay speaks of.
     *
     * @throws LetterStillLeaving if it may be one that the relay has taken, but that is not on record as sent yet
     */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public Optional<UUID> letterOf(SentMail mail) {
        Optional<Message> named = namedByRelay(mail).or(() -> named(mail, LetterState.SENT));
        if (named.isPresent()) {
            return named.map(Message::getId);
        }
        Optional<Message> like = like(mail, LetterState.SENT);
        // By whom it went to and its subject only, an earlier letter may be meant as well: a later one can stay in the
        // queue for days.
        if (named(mail, LetterState.QUEUED).isPresent()
                || like.isEmpty() && like(mail, LetterState.QUEUED).isPresent()) {
            throw new LetterStillLeaving();
        }
        return like.map(Message::getId);
    }

    /**
     * The letter of ours that a relay of many offices names: by our Message-ID, else by the name it gave the letter when it took it, as
     * some put a Message-ID of their own (law.md EM-3). Nothing else says whose letter it is, and no letter is meant if these are two.
     *
     * @throws LetterStillLeaving if it may be one that the relay has taken, but that is not on record as sent yet
     */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public Optional<UUID> letterNamed(SentMail mail) {
        Optional<UUID> ours = named(mail, LetterState.SENT).map(Message::getId);
        Optional<UUID> relays = namedByRelay(mail).map(Message::getId);
        if (ours.isPresent() && relays.isPresent() && !ours.equals(relays)) {
            return Optional.empty();
        }
        Optional<UUID> sent = ours.or(() -> relays);
        if (sent.isEmpty() && isLeaving(mail)) {
            throw new LetterStillLeaving();
        }
        return sent;
    }

    /** The relay's name for a letter is known with the commit that it has left: until then only reader and subject tell it. */
    private boolean isLeaving(SentMail mail) {
        return named(mail, LetterState.QUEUED).isPresent()
                || mail.relayId().isPresent() && like(mail, LetterState.QUEUED).isPresent();
    }

    private Optional<Message> namedByRelay(SentMail mail) {
        return mail.relayId().flatMap(id -> messages.findFirstByRelayIdAndState(id, LetterState.SENT));
    }

    private Optional<Message> named(SentMail mail, LetterState state) {
        return mail.messageId()
                .flatMap(id -> messages.findFirstByDirectionAndMessageIdAndState(Direction.OUT, id, state));
    }

    private Optional<Message> like(SentMail mail, LetterState state) {
        return mail.to().flatMap(to -> messages.writtenTo(to.normalised(), mail.subject(), state, Limit.of(1)).stream()
                .findFirst());
    }

    /** The case of a letter. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public Optional<CaseId> caseOf(UUID letter) {
        return messages.findById(letter).map(Message::caseId);
    }

    /** To whom a letter went. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public Optional<EmailAddress> recipientOf(UUID letter) {
        return messages.findById(letter).flatMap(Message::recipient);
    }

    /** Whether a letter that was late is not known to have arrived since, nor to have come back. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public boolean isStillDelayed(UUID letter) {
        return sent(letter).filter(message -> !message.arrival().isDelivered()).isPresent();
    }

    private Optional<Message> sent(UUID letter) {
        return messages.findById(letter).filter(message -> message.state() == LetterState.SENT);
    }
}
