package org.postbag.correspondence;

import java.util.Optional;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseSnapshot;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.constituents.Constituents;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Language;
import org.springframework.stereotype.Component;

/** Asks the case file who its constituent is. */
@Component
class CaseFileContacts implements CaseAddressBook {

    private final CaseFiles cases;
    private final Constituents constituents;

    CaseFileContacts(CaseFiles cases, Constituents constituents) {
        this.cases = cases;
        this.constituents = constituents;
    }

    @Override
    public Optional<CaseContact> find(CaseId id) {
        return cases.byId(id)
                .flatMap(file -> constituents.byId(file.constituentId()).map(person -> contact(file, person)));
    }

    @Override
    public void correct(CaseId id, EmailAddress address) {
        cases.byId(id).ifPresent(file -> constituents.correctEmail(file.constituentId(), address));
    }

    @Override
    public void markBad(CaseId id, EmailAddress address) {
        cases.byId(id).ifPresent(file -> constituents.markBad(file.constituentId(), address));
    }

    @Override
    public void markGood(CaseId id, EmailAddress address) {
        cases.byId(id).ifPresent(file -> constituents.markGood(file.constituentId(), address));
    }

    @Override
    public void writeIn(CaseId id, Language language) {
        cases.byId(id).ifPresent(file -> constituents.chooseLanguage(file.constituentId(), language));
    }

    private static CaseContact contact(CaseSnapshot file, ConstituentDetails person) {
        return new CaseContact(
                file.id(),
                file.reference(),
                file.title(),
                person.fullName(),
                person.email().flatMap(EmailAddress::parse),
                person.emailFails(),
                person.language(),
                file.closedAt(),
                file.outcome(),
                file.closingMessage(),
                file.retainUntil());
    }
}
