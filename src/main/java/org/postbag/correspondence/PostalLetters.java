package org.postbag.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.correspondence.paper.PaperLetter;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.LegalTime;
import org.postbag.offices.Offices;
import org.postbag.offices.Permissions;
import org.postbag.workflow.ProcessRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters that go by post: what is printed, and that somebody has posted them. */
@Service
public class PostalLetters {

    private static final Logger log = LoggerFactory.getLogger(PostalLetters.class);

    /** Not while the representative has yet to agree, and never what was taken back. */
    private static final Set<LetterState> PRINTED = EnumSet.of(LetterState.TO_POST, LetterState.SENT);

    private final Messages messages;
    private final CaseAddressBook cases;
    private final Offices offices;
    private final LetterSteps steps;
    private final ProcessRuntime processes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PostalLetters(
            Messages messages,
            CaseAddressBook cases,
            Offices offices,
            LetterSteps steps,
            ProcessRuntime processes,
            TransactionTemplate transaction,
            Clock clock) {
        this.messages = messages;
        this.cases = cases;
        this.offices = offices;
        this.steps = steps;
        this.processes = processes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Name and address of a person as far as they are known, to begin an envelope with. */
    public static String addressOf(ConstituentDetails person) {
        List<String> lines = new ArrayList<>(List.of(person.fullName()));
        person.addressLine1().ifPresent(lines::add);
        person.town().ifPresent(lines::add);
        person.postcode().ifPresent(lines::add);
        return String.join("\n", lines);
    }

    /** What is printed of a letter; empty if this office has no such letter, or it is not to be posted. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Optional<PaperLetter> printed(UUID letter) {
        return messages.findById(letter)
                .filter(found -> PRINTED.contains(found.state()))
                .flatMap(found -> found.postalAddress().map(address -> printed(found, address)));
    }

    private PaperLetter printed(Message letter, PostalAddress address) {
        return new PaperLetter(
                offices.current(),
                address.lines(),
                LegalTime.dateOf(letter.createdAt()),
                letter.language(),
                cases.find(letter.caseId()).map(CaseContact::reference).orElse(""),
                letter.subject(),
                letter.body().html(),
                letter.body().text(),
                letter.signature().orElse("").lines().toList());
    }

    /**
     * Notes that a letter has been posted, and tells its process. Does nothing when that is noted already.
     *
     * @param on London-local day
     * @throws PostedDayRefused if it cannot have been on that day
     */
    @PreAuthorize(Permissions.WORK_CASES)
    public void posted(UUID letter, LocalDate on) {
        Optional<CaseId> posted =
                transaction.execute(status -> messages.findById(letter).map(found -> {
                    requireDay(found.createdAt(), on);
                    steps.posted(letter, on);
                    return found.caseId();
                }));
        posted.ifPresent(caseId -> tellProcess(caseId, letter, on));
    }

    void requireDay(Instant written, LocalDate on) {
        if (on.isBefore(LegalTime.dateOf(written)) || on.isAfter(LegalTime.dateOf(clock.instant()))) {
            throw new PostedDayRefused();
        }
    }

    /** The letter's own state decides; a process that is not told keeps its task, which finds the letter posted. */
    private void tellProcess(CaseId caseId, UUID letter, LocalDate on) {
        try {
            transaction.executeWithoutResult(status -> processes.correlate(
                    CorrespondenceProcess.POSTED,
                    caseId,
                    Map.ofEntries(CorrespondenceProcess.MESSAGE_ID.with(letter)),
                    Map.ofEntries(CorrespondenceProcess.POSTED_ON.with(on))));
        } catch (RuntimeException movedOn) {
            log.info("The process of letter {} moved on while it was noted as posted", letter, movedOn);
        }
    }
}
