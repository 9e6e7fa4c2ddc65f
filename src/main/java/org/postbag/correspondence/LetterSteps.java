package org.postbag.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.LegalTime;
import org.postbag.offices.Offices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code correspondence} asks of a letter besides sending it. Called inside the engine's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LetterSteps {

    private final Messages messages;
    private final Drafts drafts;
    private final Offices offices;
    private final LetterNews news;
    private final Clock clock;

    LetterSteps(Messages messages, Drafts drafts, Offices offices, LetterNews news, Clock clock) {
        this.messages = messages;
        this.drafts = drafts;
        this.offices = offices;
        this.news = news;
        this.clock = clock;
    }

    /** The representative agrees: the time in which the letter can be taken back begins. @return its end */
    public Instant approved(UUID letter) {
        Instant undoUntil = clock.instant().plusSeconds(offices.current().undoSeconds());
        return find(letter)
                .filter(found -> found.state() == LetterState.WAITING_APPROVAL)
                .flatMap(found -> {
                    found.waitUntil(undoUntil);
                    news.publish(found, "letter-approved");
                    return found.sendAfter();
                })
                .orElse(undoUntil);
    }

    /** The representative does not agree: the text goes back to its writer. */
    public void returned(UUID letter) {
        find(letter).filter(Message::giveBack).ifPresent(found -> {
            drafts.giveBack(found);
            news.publish(found, "letter-returned");
        });
    }

    /**
     * Somebody has posted the letter.
     *
     * @param on London-local day; it counts as noon then, or as now if that is today
     */
    public void posted(UUID letter, LocalDate on) {
        Instant now = clock.instant();
        Instant at = on.equals(LegalTime.dateOf(now))
                ? now
                : on.atTime(LocalTime.NOON).atZone(LegalTime.LONDON).toInstant();
        find(letter).filter(found -> found.posted(at)).ifPresent(found -> news.publish(found, "letter-posted"));
    }

    /** The writer takes the letter back, if that has not been noted before. */
    public void withdrawn(UUID letter) {
        find(letter).filter(Message::withdraw).ifPresent(found -> {
            drafts.giveBack(found);
            news.publish(found, "letter-withdrawn");
        });
    }

    private Optional<Message> find(UUID letter) {
        return messages.findById(letter);
    }
}
