package org.postbag.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PostbagTest
class LocksOfThisNodeModuleTest {

    @Autowired
    private LocksOfThisNode locks;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Journeys journey;

    @Autowired
    private TestOffices offices;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void givesBackItsOwnJobsOnly() {
        TestOffice office = offices.open();
        journey.report(office);
        journey.report(office);
        List<String> jobs = jdbc.queryForList(
                "select id_ from act_ru_job where tenant_id_ = ?",
                String.class,
                office.id().toString());
        lock(jobs.get(0), locks.owner());
        lock(jobs.get(1), "another-node:8080");
        locks.postProcessEngineBuild(engine);

        assertThat(owner(jobs.get(0))).isNull();
        assertThat(owner(jobs.get(1))).isEqualTo("another-node:8080");
    }

    private void lock(String job, String owner) {
        jdbc.update(
                "update act_ru_job set lock_owner_ = ?, lock_exp_time_ = now() + interval '5 minutes' where id_ = ?",
                owner,
                job);
    }

    private String owner(String job) {
        return jdbc.queryForObject("select lock_owner_ from act_ru_job where id_ = ?", String.class, job);
    }
}
