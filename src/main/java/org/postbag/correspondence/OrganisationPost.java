package org.postbag.correspondence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.postbag.correspondence.mail.MailBody;
import org.postbag.offices.Office;
import org.postbag.privacy.Disclosures;
import org.postbag.privacy.NewDisclosure;
import org.springframework.stereotype.Component;

/** What is special about a letter on its way to an organisation: its text, and the entry in the disclosure register. */
@Component
class OrganisationPost {

    /** Of every letter, whatever goes along with it. */
    private static final String LETTER_ITSELF = "The letter itself";

    private final Enclosures enclosures;
    private final AttachmentRows attachments;
    private final OrganisationLook look;
    private final LetterTexts texts;
    private final CaseAddressBook cases;
    private final Disclosures disclosures;
    private final Clock clock;

    OrganisationPost(
            Enclosures enclosures,
            AttachmentRows attachments,
            OrganisationLook look,
            LetterTexts texts,
            CaseAddressBook cases,
            Disclosures disclosures,
            Clock clock) {
        this.enclosures = enclosures;
        this.attachments = attachments;
        this.look = look;
        this.texts = texts;
        this.cases = cases;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    MailBody body(Message letter, Office office, CaseContact contact, String signature) {
        List<Enclosure> pieces = enclosures.of(letter.getId());
        return new MailBody(
                letter.language(),
                texts.toOrganisation(letter, office, contact, signature, pieces),
                texts.formattedToOrganisation(letter, office, contact, signature, pieces));
    }

    /** Writes what has gone to whom into the disclosure register (law.md DS-21). A letter to the resident is no disclosure. */
    void left(Message letter) {
        if (letter.thread().isEmpty()) {
            return;
        }
        List<String> pieces = new ArrayList<>(List.of(LETTER_ITSELF));
        enclosures.of(letter.getId()).forEach(piece -> pieces.add(piece.title()));
        attachments.ofLetter(letter.getId()).forEach(file -> pieces.add("File “" + file.name() + "”"));
        disclosures.record(new NewDisclosure(
                letter.caseId(),
                cases.find(letter.caseId()).map(CaseContact::reference).orElseThrow(),
                letter.getId(),
                letter.recipientName(),
                letter.recipient().orElseThrow(),
                pieces,
                letter.author(),
                clock.instant(),
                look.basisOf(letter)));
    }
}
