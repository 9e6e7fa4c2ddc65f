package org.postbag.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * B3: one look of the job executor for due jobs, with 1,000 and with 100,000 retention timers waiting. The waiting timers are
 * copies of a real one, with an execution each. Goal: at most 1.5 times.
 */
@PostbagTest
class B3TimersBench {

    private static final int TIMES = 400;

    @Autowired
    private TestOffices offices;

    @Autowired
    private Journeys journey;

    @Autowired
    private EngineClock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void oneLookForDueJobs() {
        TestOffice office = offices.open();
        CaseId id = journey.report(office);
        journey.triage(office, id, "accept");
        journey.close(office, id);
        clock.runDueJobs(office.id());

        copies(0, 1_000);
        look();
        double few = look();
        copies(1_000, 100_000);
        look();
        double many = look();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("millisAt1000", Timing.rounded(few));
        figures.put("millisAt100000", Timing.rounded(many));
        figures.put("growth", Timing.rounded(many / few));
        figures.put("goal", "<= 1.5");
        figures.put(
                "waitingTimers",
                jdbc.queryForObject("select count(*) from camunda.act_ru_job where type_ = 'timer'", Integer.class));
        Results.add("B3 timers", figures);
        remove();
    }

    private double look() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return Timing.medianMillis(
                TIMES,
                () -> configuration
                        .getCommandExecutorTxRequired()
                        .execute(command -> command.getJobManager().findNextJobsToExecute(new Page(0, 20))));
    }

    private void copies(int from, int to) {
        List<String> templates = jdbc.queryForList(
                "select id_ from camunda.act_ru_job where type_ = 'timer' and handler_cfg_ like 'BoundaryEvent_PeriodOver%'"
                        + " and id_ not like 'bench%' limit 1",
                String.class);
        for (String table : List.of("act_ru_execution", "act_ru_job")) {
            List<String> columns = jdbc.queryForList(
                    "select column_name from information_schema.columns where table_schema = 'camunda' and table_name = ?"
                            + " order by ordinal_position",
                    String.class,
                    table);
            String job = "(select process_instance_id_ from camunda.act_ru_job where id_ = '" + templates.get(0) + "')";
            String selected = String.join(
                    ", ",
                    columns.stream()
                            .map(column -> switch (column) {
                                case "id_" -> table.equals("act_ru_job") ? "'bench-j-' || n" : "'bench-e-' || n";
                                case "proc_inst_id_", "process_instance_id_", "execution_id_", "root_proc_inst_id_" ->
                                    "'bench-e-' || n";
                                case "parent_id_", "super_exec_" -> "null";
                                case "duedate_" -> "duedate_ + n * interval '1 minute'";
                                default -> column;
                            })
                            .toList());
            String source = table.equals("act_ru_job")
                    ? "where t.id_ = '" + templates.get(0) + "'"
                    : "where t.id_ = " + job;
            jdbc.execute("insert into camunda." + table + " (" + String.join(", ", columns) + ") select " + selected
                    + " from camunda." + table + " t, generate_series(" + (from + 1) + ", " + to + ") n " + source);
            jdbc.execute("analyze camunda." + table);
        }
    }

    private void remove() {
        jdbc.update("delete from camunda.act_ru_job where id_ like 'bench%'");
        jdbc.update("delete from camunda.act_ru_execution where id_ like 'bench%'");
    }
}
