package org.postbag.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One line of a case's timeline. */
public sealed interface TimelineEntry {

    /** When it happened. */
    Instant at();

    /**
     * A letter in or out.
     *
     * @param outgoing whether the office wrote it
     * @param from the writer's name
     * @param to the reader's name and how it went
     * @param stateInWords such as "Sent" or "Waiting for approval"; empty for letters that came in
     * @param hasLeft whether the office sent it and the mail server took it
     * @param formatted the same as clean HTML, where it has formatting
     * @param automatic whether nobody wrote it by hand
     * @param problem what went wrong with sending, in words
     * @param failedStep the engine's id of the step that could not send it; a task that it became bears it too
     * @param files what goes along with it, or came with it
     * @param outside with whom the correspondence is when it is not with the resident, who never sees it
     */
    record Letter(
            UUID id,
            boolean outgoing,
            String from,
            String to,
            String subject,
            String body,
            Optional<String> formatted,
            Instant at,
            String stateInWords,
            boolean hasLeft,
            boolean automatic,
            Optional<String> problem,
            Optional<String> failedStep,
            List<File> files,
            Optional<Outside> outside)
            implements TimelineEntry {}

    /**
     * A file that goes along with a letter, or came with it.
     *
     * @param address where it is downloaded, below the application; empty for one that is not handed out
     * @param remark why not
     */
    record File(String name, long bytes, Optional<String> address, Optional<String> remark) {}

    /**
     * What is said of a letter to or from an organisation.
     *
     * @param organisation its name
     * @param holding whether it says no more than that ours has arrived
     * @param pieces what of the case went along
     */
    record Outside(String organisation, boolean holding, List<String> pieces) {}

    /** An internal note. */
    record Note(UUID id, String author, String body, Instant at) implements TimelineEntry {}

    /**
     * A change of state or a clock.
     *
     * @param words what happened, as staff read it
     * @param actor who did it; empty when a clock did
     */
    record Event(CaseEventKind kind, String words, Optional<String> actor, Instant at) implements TimelineEntry {}

    /**
     * Something was carried from another case or to another.
     *
     * @param other reference of the other case
     * @param about what is to be known of it besides, such as what the case was called
     * @param undoable whether it can be undone here
     */
    record Move(UUID id, String words, String other, List<String> about, String actor, boolean undoable, Instant at)
            implements TimelineEntry {}
}
