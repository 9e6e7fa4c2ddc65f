package org.postbag.correspondence;

import java.util.Set;
import org.postbag.kernel.EmailAddress;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Hangs a letter below the last one the correspondent has, so that it threads in every mail program (law.md EM-3). */
@Component
class Threads {

    /** Letters the correspondent has, or will have before this one. */
    private static final Set<LetterState> SEEN = Set.of(LetterState.SENT, LetterState.RECEIVED, LetterState.QUEUED);

    private final Messages messages;

    Threads(Messages messages) {
        this.messages = messages;
    }

    /** The same for a letter to an organisation, below the last one of their correspondence. */
    Message hang(Message letter, OrganisationThread thread) {
        messages.findByThreadIdAndStateInOrderByCreatedAtDescIdDesc(thread.getId(), SEEN, Limit.of(1))
                .forEach(letter::answering);
        return letter.in(thread);
    }

    Message hang(Message letter, EmailAddress correspondent) {
        messages.correspondence(letter.caseId().value(), correspondent.normalised(), SEEN, Limit.of(1))
                .forEach(letter::answering);
        return letter;
    }
}
