package org.postbag.correspondence;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postbag.cases.TimelineEntry;
import org.postbag.cases.spi.TimelineSource;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.LegalTime;
import org.springframework.stereotype.Component;

/** The letters of a case on its timeline. */
@Component
class LettersInTimeline implements TimelineSource {

    private static final DateTimeFormatter LEAVES = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);

    private final Messages messages;
    private final OrganisationThreads threads;
    private final Enclosures enclosures;
    private final AttachmentRows attachments;

    LettersInTimeline(
            Messages messages, OrganisationThreads threads, Enclosures enclosures, AttachmentRows attachments) {
        this.messages = messages;
        this.threads = threads;
        this.enclosures = enclosures;
        this.attachments = attachments;
    }

    @Override
    public List<TimelineEntry> entriesOf(CaseId id) {
        Map<UUID, List<Attachment>> files = attachments.ofLetters(id);
        return messages.findByCaseIdOrderByCreatedAtAscIdAsc(id.value()).stream()
                .<TimelineEntry>map(letter ->
                        entry(letter.toLetter(), files.getOrDefault(letter.getId(), List.of()), outside(letter)))
                .toList();
    }

    private Optional<TimelineEntry.Outside> outside(Message letter) {
        return letter.thread()
                .flatMap(threads::findById)
                .map(thread -> new TimelineEntry.Outside(
                        thread.name(),
                        letter.answer().filter(AnswerKind.HOLDING::equals).isPresent(),
                        enclosures.of(letter.getId()).stream()
                                .map(Enclosure::title)
                                .toList()));
    }

    private static TimelineEntry.Letter entry(
            Letter letter, List<Attachment> files, Optional<TimelineEntry.Outside> outside) {
        boolean outgoing = letter.direction() == Direction.OUT;
        return new TimelineEntry.Letter(
                letter.id(),
                outgoing,
                letter.fromName().or(letter::from).orElse("Not known"),
                outgoing ? reader(letter) : "the office",
                letter.subject(),
                letter.body(),
                letter.written().formatted().filter(html -> outgoing),
                letter.at(),
                outgoing ? state(letter) : "",
                letter.state() == LetterState.SENT,
                letter.kind().automatic(),
                outgoing ? problem(letter) : Optional.empty(),
                letter.failedStep(),
                files.stream()
                        .map(file -> new TimelineEntry.File(file.name(), file.bytes(), file.address()))
                        .toList(),
                outside);
    }

    private static String reader(Letter letter) {
        String name = letter.toName().or(letter::to).orElse("Not known");
        return name + (letter.postalAddress().isPresent() ? ", by post" : ", by email");
    }

    /** A letter that is to leave at a time of its writer's choice says when. */
    private static String state(Letter letter) {
        return letter.notBefore()
                .filter(time -> letter.state() == LetterState.UNDO_WINDOW)
                .map(time -> "Leaves " + LEAVES.format(time.atZone(LegalTime.LONDON)))
                .orElseGet(() -> letter.state().label());
    }

    private static Optional<String> problem(Letter letter) {
        return letter.state() == LetterState.QUEUED
                ? letter.failure().map(words -> words + " We try again by ourselves.")
                : letter.failure();
    }
}
