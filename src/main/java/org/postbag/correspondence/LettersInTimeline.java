package org.postbag.correspondence;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postbag.cases.TimelineEntry;
import org.postbag.cases.spi.TimelineSource;
import org.postbag.correspondence.spi.FilesOfMails;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.LegalTime;
import org.postbag.workflow.WaitingSteps;
import org.springframework.stereotype.Component;

/** The letters of a case on its timeline. */
@Component
class LettersInTimeline implements TimelineSource {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);

    private final Messages messages;
    private final OrganisationThreads threads;
    private final Enclosures enclosures;
    private final AttachmentRows attachments;
    private final FilesOfMails mails;
    private final WaitingSteps steps;

    LettersInTimeline(
            Messages messages,
            OrganisationThreads threads,
            Enclosures enclosures,
            AttachmentRows attachments,
            FilesOfMails mails,
            WaitingSteps steps) {
        this.messages = messages;
        this.threads = threads;
        this.enclosures = enclosures;
        this.attachments = attachments;
        this.mails = mails;
        this.steps = steps;
    }

    @Override
    public List<TimelineEntry> entriesOf(CaseId id) {
        Map<UUID, List<Attachment>> files = attachments.ofLetters(id);
        List<Message> letters = messages.findByCaseIdOrderByCreatedAtAscIdAsc(id.value());
        Map<UUID, List<TimelineEntry.File>> arrived = mails.of(
                letters.stream().flatMap(letter -> letter.mail().stream()).toList());
        return letters.stream()
                .<TimelineEntry>map(letter -> entry(
                        letter.toLetter(),
                        letter.arrival().receipt(),
                        letter.mail()
                                .map(mail -> arrived.getOrDefault(mail, List.of()))
                                .orElseGet(() -> along(files.getOrDefault(letter.getId(), List.of()))),
                        outside(letter)))
                .toList();
    }

    private static List<TimelineEntry.File> along(List<Attachment> files) {
        return files.stream()
                .map(file -> new TimelineEntry.File(
                        file.name(), file.bytes(), Optional.of(file.address()), Optional.empty()))
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

    private TimelineEntry.Letter entry(
            Letter letter,
            LetterReceipt receipt,
            List<TimelineEntry.File> files,
            Optional<TimelineEntry.Outside> outside) {
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
                outgoing ? state(letter, receipt) : "",
                letter.state() == LetterState.SENT,
                letter.kind().automatic(),
                outgoing ? problem(letter).or(receipt::trouble) : Optional.empty(),
                letter.failedStep(),
                files,
                outside);
    }

    private static String reader(Letter letter) {
        String name = letter.toName().or(letter::to).orElse("Not known");
        return name + (letter.postalAddress().isPresent() ? ", by post" : ", by email");
    }

    /** A letter that is to leave at a time of its writer's choice says when. */
    private static String state(Letter letter, LetterReceipt receipt) {
        if (letter.state() == LetterState.SENT && receipt.delivered().isPresent()) {
            return "Delivered";
        }
        return letter.notBefore()
                .filter(time -> letter.state() == LetterState.UNDO_WINDOW)
                .map(time -> "Leaves " + MOMENT.format(time.atZone(LegalTime.LONDON)))
                .orElseGet(() -> letter.state().label());
    }

    /** Of a letter that is still tried: how often, why in vain, and when again. */
    private Optional<String> problem(Letter letter) {
        return letter.state() == LetterState.QUEUED
                ? letter.failure().map(words -> words + " " + tries(letter))
                : letter.failure();
    }

    private String tries(Letter letter) {
        String times = letter.attempts() == 1 ? "once" : letter.attempts() + " times";
        return "Tried " + times
                + letter.failedStep()
                        .flatMap(steps::nextTry)
                        .map(next -> ", next try " + MOMENT.format(next.atZone(LegalTime.LONDON)) + ".")
                        .orElse(", and again soon.");
    }
}
