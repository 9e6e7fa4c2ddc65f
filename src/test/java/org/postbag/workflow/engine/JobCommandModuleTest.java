package org.postbag.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.workflow.ProcessRuntime;
import org.springframework.beans.factory.annotation.Autowired;

@PostbagTest
class JobCommandModuleTest {

    @Autowired
    private ProcessRuntime runtime;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private IdentityService identity;

    @Autowired
    private EngineClock clock;

    @Autowired
    private TestOffices offices;

    @Test
    void leavesAClockAloneThatSomebodyMayNotRun() {
        clock.set(Instant.parse("2026-07-01T09:00:00Z"));
        TestOffice office = offices.open();
        office.run(() -> runtime.start("test-rest", new CaseId(Ids.next()), Map.of()));
        clock.runDueJobs(office.id());
        Job before = jobs.createJobQuery().tenantIdIn(office.id().toString()).singleResult();

        identity.setAuthentication(
                "somebody", List.of("compliance"), List.of(office.id().toString()));
        try {
            assertThatThrownBy(() -> jobs.executeJob(before.getId())).isInstanceOf(AuthorizationException.class);
        } finally {
            identity.clearAuthentication();
        }

        Job after = jobs.createJobQuery().jobId(before.getId()).singleResult();
        assertThat(after.getDuedate()).isEqualTo(Date.from(Instant.parse("2027-07-01T09:00:00Z")));
        assertThat(after.getRetries()).isEqualTo(before.getRetries());
    }
}
