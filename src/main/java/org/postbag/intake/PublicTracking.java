package org.postbag.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postbag.cases.AnswerPromises;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseOutcome;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.CaseStatus;
import org.postbag.correspondence.CaseOfLetter;
import org.postbag.correspondence.Direction;
import org.postbag.correspondence.IncomingLetters;
import org.postbag.correspondence.Letter;
import org.postbag.correspondence.Tracking;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the link in a mail opens. Binds the office itself; a wrong link is answered like one that never was. */
@Service
public class PublicTracking {

    private final Tracking links;
    private final CaseFiles cases;
    private final AnswerPromises promises;
    private final IncomingLetters letters;
    private final CaseOfLetter places;
    private final TransactionTemplate transaction;

    PublicTracking(
            Tracking links,
            CaseFiles cases,
            AnswerPromises promises,
            IncomingLetters letters,
            CaseOfLetter places,
            TransactionTemplate transaction) {
        this.links = links;
        this.cases = cases;
        this.promises = promises;
        this.letters = letters;
        this.places = places;
        this.transaction = transaction;
    }

    /** The case behind a link; empty for a missing, forged or expired one alike. */
    public Optional<TrackedCase> open(OfficeId office, String token) {
        return TenantContext.callIn(
                office,
                () -> transaction.execute(
                        status -> links.caseOf(token).flatMap(cases::byId).map(this::tracked)));
    }

    /**
     * Adds what the resident has to say.
     *
     * @param idempotencyKey names this act, so that a double click sends one letter
     * @throws LinkGone if the link opens nothing
     */
    public void addInformation(OfficeId office, String token, String text, String idempotencyKey) {
        TenantContext.runIn(
                office,
                () -> transaction.executeWithoutResult(status -> {
                    CaseId caseId = links.caseOf(token).map(places::goesOnAs).orElseThrow(LinkGone::new);
                    letters.information(caseId, text, idempotencyKey);
                }));
    }

    private TrackedCase tracked(CaseSnapshot found) {
        List<TrackedCase.TrackedStep> steps = new ArrayList<>();
        steps.add(step("We have received it", "We receive it", Optional.of(found.openedAt())));
        steps.add(step("Somebody has read it", "Somebody reads it", found.acknowledgedAt()));
        steps.add(step(
                "We are working on it", "We work on it", found.acknowledgedAt().filter(at -> !turnedAway(found))));
        steps.add(step("Closed", "We tell you what came of it", found.closedAt()));
        if (turnedAway(found)) {
            steps.remove(2);
        }
        List<TrackedCase.TrackedLetter> shown = letters.visibleToResident(found.id()).stream()
                .map(PublicTracking::shown)
                .toList();
        return new TrackedCase(
                found.reference(),
                found.title(),
                found.openedAt(),
                found.merged() ? merged(found) : words(found),
                steps,
                shown,
                found.acknowledgedAt().isPresent()
                        ? Optional.empty()
                        : Optional.of(promises.of(found.id()).by()),
                found.closed(),
                found.retainUntil());
    }

    /** Both cases are the same person's. */
    private String merged(CaseSnapshot found) {
        return cases.byId(places.goesOnAs(found.id()))
                .filter(other -> !other.id().equals(found.id()))
                .map(other -> "You have written to us about this before. We deal with it under " + other.reference()
                        + ". What you wrote here is there now.")
                .orElseGet(() -> words(found));
    }

    private static boolean turnedAway(CaseSnapshot found) {
        return found.outcome()
                .filter(outcome -> outcome == CaseOutcome.NOT_OUR_CONSTITUENT
                        || outcome == CaseOutcome.DUPLICATE
                        || outcome == CaseOutcome.MERGED
                        || outcome == CaseOutcome.SPAM)
                .isPresent();
    }

    private static TrackedCase.TrackedLetter shown(Letter letter) {
        return new TrackedCase.TrackedLetter(
                letter.direction() == Direction.OUT,
                letter.fromName().orElse("The office"),
                letter.at(),
                letter.body());
    }

    /** A step not taken yet is named as what will be done. */
    private static TrackedCase.TrackedStep step(String done, String toDo, Optional<Instant> at) {
        return new TrackedCase.TrackedStep(at.isPresent() ? done : toDo, at.isPresent(), at.map(LegalTime::dateOf));
    }

    private static String words(CaseSnapshot found) {
        if (found.status() == CaseStatus.CLOSED) {
            return found.outcome().map(PublicTracking::closedWords).orElse("This case is closed.");
        }
        if (found.status() == CaseStatus.NEW) {
            return "We have received what you wrote. Nobody has read it yet.";
        }
        return found.status() == CaseStatus.WAITING
                ? "We are working on it. At the moment we are waiting for somebody else to answer us."
                : "We are working on it.";
    }

    private static String closedWords(CaseOutcome outcome) {
        return switch (outcome) {
            case RESOLVED -> "This case is closed. What you asked for was reached.";
            case PARTLY_RESOLVED -> "This case is closed. Some of what you asked for was reached.";
            case ADVICE_GIVEN -> "This case is closed. We have told you what you can do.";
            case REFERRED -> "This case is closed. Somebody who can help has taken it on.";
            case NOT_RESOLVED -> "This case is closed. We could not reach what you asked for.";
            case WITHDRAWN -> "This case is closed, as you asked.";
            case NOT_OUR_CONSTITUENT ->
                "We cannot act on this, because you live outside our area. We have written to you.";
            case DUPLICATE, MERGED -> "You have written to us about this before. We go on with the first case.";
            case SPAM -> "This case is closed.";
        };
    }
}
