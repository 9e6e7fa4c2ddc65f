package org.postbag.correspondence;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.postbag.cases.CaseFiles;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.constituents.Constituents;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.LegalTime;
import org.springframework.stereotype.Component;

/** What of a case can go along with a letter to an organisation, and what was chosen of it (law.md ER-8). */
@Component
class CasePieces {

    private static final Set<LetterState> CAME_OR_WENT = Set.of(LetterState.RECEIVED, LetterState.SENT);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK).withZone(LegalTime.LONDON);

    private final Messages messages;
    private final CaseFiles files;
    private final Constituents constituents;

    CasePieces(Messages messages, CaseFiles files, Constituents constituents) {
        this.messages = messages;
        this.files = files;
        this.constituents = constituents;
    }

    /** The letters that can go along, oldest first: what came and what was sent, without what a program wrote. */
    List<EnclosedLetter> letters(CaseId caseId) {
        return messages.findByCaseIdOrderByCreatedAtAscIdAsc(caseId.value()).stream()
                .filter(CasePieces::mayGoAlong)
                .map(letter -> new EnclosedLetter(letter.getId(), title(letter)))
                .toList();
    }

    /**
     * What was chosen, as it is now.
     *
     * @throws LetterNotOfThisCase if a chosen letter is none of this case
     * @throws CaseGone if there is no such case
     */
    List<Enclosure> chosen(WriteToOrganisation letter) {
        List<Enclosure> pieces = new ArrayList<>();
        ConstituentDetails person = files.byId(letter.caseId())
                .flatMap(file -> constituents.byId(file.constituentId()))
                .orElseThrow(CaseGone::new);
        if (letter.nameAndAddress()) {
            pieces.add(new Enclosure(
                    OrganisationLetters.NAME_AND_ADDRESS, lines(Stream.of(person.fullName(), person.address()))));
        }
        if (letter.contactDetails()) {
            pieces.add(new Enclosure(
                    OrganisationLetters.CONTACT_DETAILS,
                    lines(Stream.of(person.email().orElse(""), person.phone().orElse("")))));
        }
        for (UUID id : letter.letters()) {
            Message enclosed = messages.findById(id)
                    .filter(found -> found.caseId().equals(letter.caseId()))
                    .filter(CasePieces::mayGoAlong)
                    .orElseThrow(LetterNotOfThisCase::new);
            pieces.add(new Enclosure(title(enclosed), enclosed.body().text()));
        }
        return pieces;
    }

    private static String lines(Stream<String> lines) {
        return String.join("\n", lines.filter(line -> !line.isBlank()).toList());
    }

    private static boolean mayGoAlong(Message letter) {
        return CAME_OR_WENT.contains(letter.state()) && !letter.kind().automatic();
    }

    private static String title(Message letter) {
        Letter shown = letter.toLetter();
        return "Letter of " + MINUTE.format(shown.at()) + " from "
                + shown.fromName().or(shown::from).orElse("somebody") + ": " + shown.subject();
    }
}
