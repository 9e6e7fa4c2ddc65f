package org.postbag.correspondence;

import java.util.List;
import org.postbag.cases.CaseWait;
import org.postbag.cases.spi.CaseWaits;
import org.postbag.kernel.CaseId;
import org.springframework.stereotype.Component;

/** The clocks for organisations' answers, for the case page. */
@Component
class WaitsOfCase implements CaseWaits {

    private final OrganisationLetters letters;

    WaitsOfCase(OrganisationLetters letters) {
        this.letters = letters;
    }

    @Override
    public List<CaseWait> of(CaseId id) {
        return letters.waits(id).stream()
                .map(wait -> new CaseWait(
                        wait.thread(),
                        wait.name(),
                        wait.askedOn(),
                        wait.dueOn(),
                        wait.targetDays(),
                        wait.reminderDrafted()))
                .toList();
    }
}
