package org.postbag.correspondence;

import java.util.List;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters to residents that have not left yet. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WaitingLetters {

    private static final List<LetterState> WAITING =
            List.of(LetterState.WAITING_APPROVAL, LetterState.UNDO_WINDOW, LetterState.QUEUED);

    private final Messages messages;
    private final LetterNews news;

    WaitingLetters(Messages messages, LetterNews news) {
        this.messages = messages;
        this.news = news;
    }

    /** Sends those of a case that were meant for an address which the resident no longer has to the one they have now. */
    public void redirect(CaseId caseId, EmailAddress former, EmailAddress now) {
        WAITING.stream()
                .flatMap(state -> messages.findByCaseIdAndStateOrderByCreatedAtAsc(caseId.value(), state).stream())
                .filter(letter -> letter.thread().isEmpty())
                .filter(letter -> letter.recipient()
                        .filter(recipient -> recipient.normalised().equals(former.normalised()))
                        .isPresent())
                .forEach(letter -> {
                    letter.redirect(now);
                    news.publish(letter, "letter-redirected");
                });
    }
}
