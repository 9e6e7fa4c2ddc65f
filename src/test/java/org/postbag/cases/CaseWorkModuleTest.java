package org.postbag.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.postbag.offices.StaffMember;
import org.postbag.workflow.TaskNotForYou;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may give back what. */
@PostbagTest
class CaseWorkModuleTest {

    @Autowired
    private TestOffices offices;

    @Autowired
    private Journeys journey;

    @Autowired
    private CaseWork work;

    @Autowired
    private CaseFiles cases;

    @Test
    void whoOnlyWatchesCannotTakeACaseFromItsOwner() {
        TestOffice office = offices.open();
        CaseId id = journey.report(office);
        journey.triage(office, id, "accept");
        UUID task = office.call(() -> journey.task(id, CaseProcess.WORK));
        StaffMember owner = office.staff(Role.CASEWORKER);
        office.runAs(owner, () -> work.assignCase(id, owner.id()));
        office.runAs(owner, () -> work.unclaim(task));
        assertThat(office.call(() -> cases.byId(id)).orElseThrow().owner()).isEmpty();

        assertThatThrownBy(() -> office.runAs(Role.COMPLIANCE, () -> work.unclaim(task)))
                .isInstanceOf(TaskNotForYou.class);
    }
}
