package org.postbag.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.postbag.privacy.SpecialBasis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds a letter to an organisation back until its writer has looked at what might be wrong with it, and has said by what right it
 * speaks of special category data (law.md ER-3). Keeps that right with the letter until it has left.
 */
@Component
class OrganisationLook {

    private final SecondLook secondLook;
    private final CurrentStaff staff;
    private final JdbcClient jdbc;

    OrganisationLook(SecondLook secondLook, CurrentStaff staff, JdbcClient jdbc) {
        this.secondLook = secondLook;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    /** What its writer should look at. Must be asked in a transaction. */
    List<LetterConcern> at(WriteToOrganisation letter, CaseContact contact, List<Enclosure> pieces) {
        String words = Stream.concat(
                        Stream.of(letter.subject(), letter.body().text()),
                        pieces.stream().map(Enclosure::words))
                .collect(Collectors.joining("\n\n"));
        return secondLook.atOutside(contact, words, staff.require().id());
    }

    /**
     * @throws LetterWorthALook if something has not been accepted, or the right is missing
     * @throws BasisIncomplete if the right does not say why
     */
    void require(WriteToOrganisation letter, List<LetterConcern> concerns) {
        boolean special = concerns.stream().anyMatch(OrganisationLook::isSpecial);
        if (!letter.accepted().containsAll(concerns)
                || special && letter.basis().isEmpty()) {
            throw new LetterWorthALook(concerns);
        }
        if (special && letter.basis().filter(SpecialBasis::isComplete).isEmpty()) {
            throw new BasisIncomplete();
        }
    }

    /** Keeps the right with a letter that is stored, if it needs one. */
    void keepBasis(Message letter, Optional<SpecialBasis> basis, List<LetterConcern> concerns) {
        basis.filter(right -> concerns.stream().anyMatch(OrganisationLook::isSpecial))
                .ifPresent(right -> jdbc.sql(
                                """
                                insert into app.letter_basis (message_id, office_id, case_id, ground, reason)
                                values (:letter, :office, :case, :ground, :reason)
                                """)
                        .param("letter", letter.getId())
                        .param("office", TenantContext.require().value())
                        .param("case", letter.caseId().value())
                        .param("ground", right.ground().name())
                        .param("reason", right.keptReason())
                        .update());
    }

    /** The right that was kept with a letter. */
    Optional<SpecialBasis> basisOf(Message letter) {
        return jdbc.sql(
                        "select ground, reason from app.letter_basis where office_id = :office and message_id = :letter")
                .param("office", TenantContext.require().value())
                .param("letter", letter.getId())
                .query((row, number) ->
                        new SpecialBasis(SpecialBasis.Ground.valueOf(row.getString("ground")), row.getString("reason")))
                .optional();
    }

    private static boolean isSpecial(LetterConcern concern) {
        return concern.kind() == LetterConcern.Kind.SPECIAL_CATEGORY;
    }
}
