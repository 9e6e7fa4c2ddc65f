package org.postbag.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.postbag.cases.AnswerPromises;
import org.postbag.cases.CaseMoves;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The letters a process sends by itself. Each is written once for its occasion and committed before the first try, so that every
 * try sends the same letter; asking again sends nothing new. None goes to a program or to the office itself (law.md EM-4).
 */
@Service
public class AutomaticLetters {

    private static final Logger log = LoggerFactory.getLogger(AutomaticLetters.class);

    private final Messages messages;
    private final CaseAddressBook cases;
    private final CaseMoves moves;
    private final Offices offices;
    private final AnswerPromises promises;
    private final LetterTexts texts;
    private final Threads threads;
    private final LetterDelivery delivery;
    private final OwnTransaction transaction;
    private final Clock clock;

    AutomaticLetters(
            Messages messages,
            CaseAddressBook cases,
            CaseMoves moves,
            Offices offices,
            AnswerPromises promises,
            LetterTexts texts,
            Threads threads,
            LetterDelivery delivery,
            OwnTransaction transaction,
            Clock clock) {
        this.messages = messages;
        this.cases = cases;
        this.moves = moves;
        this.offices = offices;
        this.promises = promises;
        this.texts = texts;
        this.threads = threads;
        this.delivery = delivery;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Tells the resident that the enquiry has arrived: once for a case, at most five times a day to one address (law.md EM-4).
     */
    public void acknowledge(CaseId caseId, SendingTry attempt) {
        once(caseId, "acknowledgement:" + caseId, attempt, (office, contact) -> {
            if (moves.wasSplitOff(caseId)) {
                log.info("Case {} is not acknowledged: its letters have been, on the case they came from", caseId);
                return Optional.empty();
            }
            if (!mayBeAnswered(caseId)) {
                log.info("Case {} is not acknowledged: its letter may not be answered automatically", caseId);
                return Optional.empty();
            }
            if (answeredEnough(contact.email().orElseThrow())) {
                log.info("Case {} is not acknowledged: its sender had enough automatic letters today", caseId);
                return Optional.empty();
            }
            String text = texts.acknowledgement(
                    office, contact, promises.of(contact.id()).by());
            return Optional.of(
                    letter(LetterKind.ACKNOWLEDGEMENT, office, contact, LetterSubjects.first(contact), text));
        });
    }

    /** Tells somebody from elsewhere whom to ask; nothing is forwarded (law.md ER-10). */
    public void signpost(CaseId caseId, SendingTry attempt) {
        once(
                caseId,
                "signpost:" + caseId,
                attempt,
                (office, contact) -> Optional.of(letter(
                        LetterKind.SIGNPOST,
                        office,
                        contact,
                        LetterSubjects.answer(contact),
                        texts.signpost(office, contact))));
    }

    /** Tells the resident how the case ended: once for each time it is closed. */
    public void closing(CaseId caseId, SendingTry attempt) {
        String closing = transaction.call(() -> cases.find(caseId)
                .flatMap(CaseContact::closedAt)
                .map(Instant::toString)
                .orElse(""));
        once(
                caseId,
                "closing:" + caseId + ":" + closing,
                attempt,
                (office, contact) -> Optional.of(letter(
                        LetterKind.CLOSING,
                        office,
                        contact,
                        LetterSubjects.answer(contact),
                        texts.closing(office, contact))));
    }

    private void once(CaseId caseId, String occasion, SendingTry attempt, Writing writing) {
        Optional<UUID> letter = transaction.call(() -> {
            Optional<Message> written = messages.findByIdempotencyKey(occasion);
            if (written.isPresent()) {
                return written.map(Message::getId);
            }
            Office office = offices.current();
            Optional<CaseContact> contact = cases.find(caseId);
            Optional<AutomaticAnswer.Objection> objection = AutomaticAnswer.objection(
                    ArrivedMail.typed(contact.flatMap(CaseContact::email)), new EmailAddress(office.email()));
            if (objection.isPresent()) {
                log.info("There is no letter {}: {}", occasion, objection.get());
                return Optional.empty();
            }
            if (contact.filter(CaseContact::emailFails).isPresent()) {
                log.info("There is no letter {}: mail to its reader comes back", occasion);
                return Optional.empty();
            }
            return writing.write(office, contact.orElseThrow())
                    .map(message -> messages.save(message.once(occasion)).getId());
        });
        letter.ifPresent(id -> delivery.send(id, attempt));
    }

    private Message letter(LetterKind kind, Office office, CaseContact contact, String subject, String text) {
        EmailAddress to = contact.email().orElseThrow();
        Message letter = Message.outgoing(
                        contact.id(),
                        kind,
                        new EmailAddress(office.email()),
                        to,
                        contact.name(),
                        subject,
                        text,
                        clock.instant())
                .from("Office of " + office.representative(), Optional.of(new EmailAddress(office.email())));
        return threads.hang(letter, to);
    }

    private boolean mayBeAnswered(CaseId caseId) {
        return messages.findFirstByCaseIdAndKind(caseId.value(), LetterKind.ENQUIRY)
                .map(Message::mayBeAnsweredAutomatically)
                .orElse(true);
    }

    private boolean answeredEnough(EmailAddress address) {
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        return messages.countSentTo(LetterKind.ACKNOWLEDGEMENT, address.normalised(), yesterday)
                >= AutomaticAnswer.MOST_PER_DAY;
    }

    /** Writes the letter of an occasion, or decides that there is none. */
    private interface Writing {
        Optional<Message> write(Office office, CaseContact contact);
    }
}
