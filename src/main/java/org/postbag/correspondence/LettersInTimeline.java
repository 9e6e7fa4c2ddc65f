package org.postbag.correspondence;

import java.util.List;
import java.util.Optional;
import org.postbag.cases.TimelineEntry;
import org.postbag.cases.spi.TimelineSource;
import org.postbag.kernel.CaseId;
import org.springframework.stereotype.Component;

/** The letters of a case on its timeline. */
@Component
class LettersInTimeline implements TimelineSource {

    private final Messages messages;

    LettersInTimeline(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<TimelineEntry> entriesOf(CaseId id) {
        return messages.findByCaseIdOrderByCreatedAtAscIdAsc(id.value()).stream()
                .map(Message::toLetter)
                .<TimelineEntry>map(LettersInTimeline::entry)
                .toList();
    }

    private static TimelineEntry.Letter entry(Letter letter) {
        boolean outgoing = letter.direction() == Direction.OUT;
        return new TimelineEntry.Letter(
                letter.id(),
                outgoing,
                letter.fromName().or(letter::from).orElse("Not known"),
                outgoing ? letter.toName().or(letter::to).orElse("Not known") + ", by email" : "the office",
                letter.subject(),
                letter.body(),
                letter.at(),
                outgoing ? letter.state().label() : "",
                letter.state() == LetterState.SENT,
                letter.kind().automatic(),
                outgoing ? problem(letter) : Optional.empty(),
                letter.failedStep());
    }

    private static Optional<String> problem(Letter letter) {
        return letter.state() == LetterState.QUEUED
                ? letter.failure().map(words -> words + " We try again by ourselves.")
                : letter.failure();
    }
}
