package org.postbag.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.intake.PublicReports;
import org.postbag.intake.Receipt;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.postbag.privacy.Erasure;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.TaskForms;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.WaitingTimer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The main job without screens: a report becomes a case, is worked, closed, kept for twelve months and erased. */
@PostbagTest
class CaseJourneyModuleTest {

    static final Map<String, Object> ANSWERS = Map.of(
            "postcode", "TV1 4AB",
            "category", "housing",
            "description", "The roof has leaked since October and nobody comes.",
            "fullName", "Edda Lindqvist",
            "email", "edda@mailbox.example",
            "phone", "07700 900214",
            "addressLine1", "4 Pollard House",
            "town", "Testvale");

    @Autowired
    private TestOffices offices;

    @Autowired
    private PublicReports reports;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseWork work;

    @Autowired
    private WorkList list;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private TaskForms forms;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private ProcessRuntime processes;

    @Autowired
    private Erasure erasure;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private TestOffice office;

    @BeforeEach
    void open() {
        office = offices.open();
        clock.set(Instant.parse("2027-03-01T10:00:00Z"));
    }

    @Test
    void oneDraftBecomesOneCaseHoweverOftenItIsSent() {
        String token = reports.begin(office.id());
        reports.save(office.id(), token, ANSWERS);

        Receipt first = reports.submit(office.id(), token, "127.0.0.1");
        Receipt second = reports.submit(office.id(), token, "127.0.0.1");

        assertThat(second.reference()).isEqualTo(first.reference());
        assertThat(first.answerBy()).isEqualTo(LocalDate.of(2027, 3, 3));
        assertThat(reports.draft(office.id(), token)).isEmpty();
        office.runAs(Role.CASEWORKER, () -> assertThat(cases.ofConstituent(
                        cases.byReference(first.reference()).orElseThrow().constituentId()))
                .hasSize(1));
    }

    @Test
    void aReportIsTriagedWorkedClosedKeptTwelveMonthsAndErased() {
        CaseId id = report();
        clock.runDueJobs(office.id());

        office.runAs(Role.CASEWORKER, () -> {
            List<WorkRow> unassigned = list.find(WorkQueue.UNASSIGNED, WorkFilter.none(), List.of(), 0, 50);
            assertThat(unassigned).extracting(WorkRow::taskKey).containsExactly(CaseProcess.TRIAGE);
            assertThat(unassigned.get(0).priority()).isEqualTo(Priority.HIGH);
            work.claim(unassigned.get(0).taskId());
            assertThat(list.counts()).containsEntry(WorkQueue.MINE, 1).containsEntry(WorkQueue.UNASSIGNED, 0);
            assertThat(forms.complete(
                                    unassigned.get(0).taskId(),
                                    Map.of("outcome", "accept", "category", "housing", "priority", "NORMAL"))
                            .problems())
                    .isEmpty();
            CaseSnapshot open = cases.byId(id).orElseThrow();
            assertThat(open.status()).isEqualTo(CaseStatus.OPEN);
            assertThat(open.owner()).contains(office.staff(Role.CASEWORKER).id());
            assertThat(open.dueOn()).contains(LocalDate.of(2027, 3, 15));
            assertThat(forms.complete(
                                    task(id, CaseProcess.WORK),
                                    Map.of("outcome", "resolved", "closingMessage", "The roof is mended."))
                            .problems())
                    .isEmpty();
            assertThat(cases.byId(id).orElseThrow().retainUntil()).contains(LocalDate.of(2028, 3, 1));
        });
        clock.runDueJobs(office.id());

        assertThat(office.call(() -> processes.timersOf(id)))
                .extracting(WaitingTimer::dueAt)
                .contains(Instant.parse("2028-03-02T00:00:00Z"));

        clock.advance(Period.ofMonths(12));
        clock.runDueJobs(office.id());
        assertThat(office.call(() -> cases.byId(id))).as("the last day").isPresent();

        clock.advance(Period.ofDays(1));
        clock.runDueJobs(office.id());
        assertThat(office.call(() -> cases.byId(id))).isEmpty();
        for (String table : List.of("act_hi_procinst", "act_ru_execution")) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from camunda." + table + " where business_key_ = ?",
                            Integer.class,
                            id.toString()))
                    .as(table)
                    .isZero();
        }
        office.runAs(
                Role.COMPLIANCE,
                () -> assertThat(erasure.certificates()).singleElement().satisfies(certificate -> {
                    assertThat(certificate.remaining()).isZero();
                    assertThat(certificate.objectCounts().get("caseRecords")).isPositive();
                    assertThat(certificate.retainUntil()).isEqualTo(LocalDate.of(2028, 3, 1));
                }));
    }

    @Test
    void reopeningStopsTheRetentionClockAndTheNextClosingStartsAFullNewPeriod_RT3() {
        CaseId id = report();
        clock.runDueJobs(office.id());
        close(id);
        clock.runDueJobs(office.id());
        clock.advance(Period.ofMonths(2));

        office.runAs(Role.CASEWORKER, () -> work.reopen(id));
        clock.runDueJobs(office.id());

        CaseSnapshot open = office.call(() -> cases.byId(id)).orElseThrow();
        assertThat(open.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(open.retainUntil()).isEmpty();
        assertThat(office.call(() -> processes.timersOf(id)))
                .extracting(WaitingTimer::processKey)
                .containsOnly(CaseProcess.KEY);

        clock.advance(Period.ofMonths(1));
        office.runAs(
                Role.CASEWORKER,
                () -> forms.complete(
                        task(id, CaseProcess.WORK), Map.of("outcome", "resolved", "closingMessage", "Done.")));
        assertThat(office.call(() -> cases.byId(id)).orElseThrow().retainUntil())
                .contains(LocalDate.of(2028, 6, 1));
    }

    @Test
    void everythingIsOnOneTimeline() {
        CaseId id = report();
        clock.runDueJobs(office.id());
        office.runAs(Role.CASEWORKER, () -> assertThat(timeline.of(id))
                .extracting(entry -> entry.getClass().getSimpleName())
                .contains("Event"));
    }

    private CaseId report() {
        String token = reports.begin(office.id());
        reports.save(office.id(), token, ANSWERS);
        String reference = reports.submit(office.id(), token, "127.0.0.1").reference();
        CaseId[] id = new CaseId[1];
        office.runAs(
                Role.CASEWORKER,
                () -> id[0] = cases.byReference(reference).orElseThrow().id());
        return id[0];
    }

    private void close(CaseId id) {
        office.runAs(Role.CASEWORKER, () -> {
            forms.complete(
                    task(id, CaseProcess.TRIAGE),
                    Map.of("outcome", "accept", "category", "housing", "priority", "NORMAL"));
            forms.complete(
                    task(id, CaseProcess.WORK), Map.of("outcome", "resolved", "closingMessage", "The roof is mended."));
        });
    }

    private java.util.UUID task(CaseId id, String key) {
        return inbox.ofCase(id).stream()
                .filter(task -> task.taskKey().equals(key))
                .map(TaskItem::id)
                .findFirst()
                .orElseThrow();
    }
}
