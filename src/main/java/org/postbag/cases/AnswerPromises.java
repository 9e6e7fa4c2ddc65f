package org.postbag.cases;

import java.time.LocalDate;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.constituents.Constituents;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.Nation;
import org.postbag.kernel.WorkingDays;
import org.postbag.offices.AreaCheck;
import org.postbag.offices.Offices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when a person answers: the one date that the receipt, the acknowledgement, the tracking page and the case's clock show. It
 * stands on the case once its process has set its clocks; before, it is what the decision tables will say.
 */
@Service
@Transactional(readOnly = true)
public class AnswerPromises {

    private final CaseFileRepository files;
    private final Constituents constituents;
    private final CaseDecisions decisions;
    private final Offices offices;
    private final WorkingDays workingDays;

    AnswerPromises(
            CaseFileRepository files,
            Constituents constituents,
            CaseDecisions decisions,
            Offices offices,
            WorkingDays workingDays) {
        this.files = files;
        this.constituents = constituents;
        this.decisions = decisions;
        this.offices = offices;
        this.workingDays = workingDays;
    }

    /** @throws CaseNotFound if the office has no such case */
    public AnswerPromise of(CaseId id) {
        return promise(files.findById(id.value()).orElseThrow(() -> new CaseNotFound(id.toString())));
    }

    /** As {@link #of(CaseId)}, for a case's reference. */
    public AnswerPromise of(String reference) {
        return promise(files.findByReference(reference).orElseThrow(() -> new CaseNotFound(reference)));
    }

    private AnswerPromise promise(CaseFile file) {
        Nation nation = offices.current().nation();
        LocalDate start = LegalTime.dateOf(file.openedAt());
        LocalDate by = file.acknowledgeBy().orElseGet(() -> workingDays.add(start, days(file), nation));
        return new AnswerPromise(by, workingDays.between(start, by, nation));
    }

    private int days(CaseFile file) {
        AreaCheck area = constituents
                .byId(file.constituentId())
                .map(ConstituentDetails::areaCheck)
                .orElse(AreaCheck.UNKNOWN);
        Priority priority = decisions.route(file.category(), area.name()).priority();
        return decisions.levels(file.category(), priority).acknowledgeDays();
    }
}
