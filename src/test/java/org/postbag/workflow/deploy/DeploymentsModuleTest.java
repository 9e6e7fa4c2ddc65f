package org.postbag.workflow.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postbag.workflow.models.TestModels.around;
import static org.postbag.workflow.models.TestModels.model;
import static org.postbag.workflow.models.TestModels.service;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.workflow.Decisions;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.models.ModelRefused;
import org.springframework.beans.factory.annotation.Autowired;

@PostbagTest
class DeploymentsModuleTest {

    @Autowired
    private Deployments deployments;

    @Autowired
    private ShippedProcesses shipped;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService engine;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private ProcessRuntime runtime;

    @Autowired
    private Decisions decisions;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private EngineClock clock;

    @Autowired
    private TestOffices offices;

    private TestOffice office;

    @BeforeEach
    void openOffice() {
        office = offices.open();
    }

    private static SortedMap<String, byte[]> files(String name, byte[] content) {
        return new TreeMap<>(Map.of(name, content));
    }

    private static byte[] own(String key) {
        return model(
                key,
                service(
                        "camunda:delegateExpression=\"${testBlock}\" camunda:asyncBefore=\"true\"",
                        "<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>PT1M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>"));
    }

    @Test
    void deploysUnchangedFilesOnce() {
        long before = repository.createDeploymentQuery().count();
        shipped.afterSingletonsInstantiated();

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void deploysAllFilesOfAProcessWhenOneChangesOrGoes() {
        SortedMap<String, byte[]> files = files("processes/test-files.bpmn", own("test-files"));
        files.put(
                "forms/test-files-a.form",
                "{\"id\":\"test-files-a\",\"type\":\"default\",\"components\":[]}".getBytes(StandardCharsets.UTF_8));
        deployments.deploy(Optional.empty(), "test-files", files);
        deployments.deploy(Optional.empty(), "test-files", files);
        assertThat(versions("test-files")).isEqualTo(1);

        files.remove("forms/test-files-a.form");
        deployments.deploy(Optional.empty(), "test-files", files);
        assertThat(versions("test-files")).isEqualTo(2);
    }

    private long versions(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .count();
    }

    @Test
    void prefersTheOfficesOwnProcessWhenStartedAndWhenCalled() {
        deployments.deploy(Optional.of(office.id()), "test-rest", files("processes/test-rest.bpmn", own("test-rest")));
        TestOffice other = offices.open();
        for (TestOffice where : new TestOffice[] {office, other}) {
            CaseId started = new CaseId(Ids.next());
            CaseId called = new CaseId(Ids.next());
            where.run(() -> runtime.start("test-rest", started, Map.of()));
            where.run(() -> runtime.start(
                    "test-inbox", called, Map.of("dueAt", clock.now().plusSeconds(999_999))));
            clock.runDueJobs(where.id());
            where.run(() -> inbox.complete(inbox.ofCase(called).get(0).id(), Map.of()));
            clock.runDueJobs(where.id());

            boolean own = where == office;
            // The office's own ends at once, the shared one waits for a year.
            assertThat(where.call(() -> runtime.timersOf(started))).hasSize(own ? 0 : 1);
            assertThat(where.call(() -> runtime.timersOf(called))).hasSize(own ? 0 : 1);
            assertThat(engine.createProcessInstanceQuery()
                            .processInstanceBusinessKey(called.toString())
                            .count())
                    .isEqualTo(own ? 0 : 2);
        }
    }

    @Test
    void prefersTheOfficesOwnDecision() {
        deployments.deploy(Optional.empty(), "test-choice", files("processes/test-choice.dmn", choice("shared")));
        deployments.deploy(Optional.of(office.id()), "test-choice", files("processes/test-choice.dmn", choice("ours")));
        TestOffice other = offices.open();

        assertThat(office.call(() -> decisions.decide("test-choice", Map.of("topic", "x"))))
                .isEqualTo(Map.of("team", "ours"));
        assertThat(other.call(() -> decisions.decide("test-choice", Map.of("topic", "x"))))
                .isEqualTo(Map.of("team", "shared"));
    }

    @Test
    void asksTheOfficesOwnDecisionFromASharedProcess() {
        deployments.deploy(
                Optional.empty(), "test-asked", files("processes/test-asked.dmn", choice("shared", "test-asked")));
        deployments.deploy(
                Optional.of(office.id()),
                "test-asked",
                files("processes/test-asked.dmn", choice("ours", "test-asked")));
        deployments.deploy(
                Optional.empty(),
                "test-asking",
                files(
                        "processes/test-asking.bpmn",
                        model(
                                "test-asking",
                                around("<bpmn:businessRuleTask id=\"Task_X\" name=\"Ask\" camunda:asyncAfter=\"true\""
                                        + " camunda:decisionRef=\"test-asked\" camunda:mapDecisionResult=\"singleEntry\""
                                        + " camunda:resultVariable=\"team\"/>"))));
        TestOffice other = offices.open();

        assertThat(teamIn(office)).isEqualTo("ours");
        assertThat(teamIn(other)).isEqualTo("shared");
    }

    /** Does the step after the start, and looks before the one after the decision. */
    private Object teamIn(TestOffice where) {
        String instance = where.call(() -> runtime.start("test-asking", new CaseId(Ids.next()), Map.of("topic", "x")));
        jobs.executeJob(
                jobs.createJobQuery().processInstanceId(instance).singleResult().getId());
        return engine.getVariable(instance, "team");
    }

    private static byte[] choice(String answer) {
        return choice(answer, "test-choice");
    }

    private static byte[] choice(String answer, String key) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="x">
                <decision id="%s" name="Choice" camunda:historyTimeToLive="P400D"><decisionTable id="dt">
                <input id="i"><inputExpression id="ie" typeRef="string"><text>topic</text></inputExpression></input>
                <output id="o" name="team" typeRef="string"/>
                <rule id="r"><inputEntry id="e"><text>-</text></inputEntry><outputEntry id="f"><text>"%s"</text></outputEntry></rule>
                </decisionTable></decision></definitions>
                """
                .formatted(key, answer)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesUnsafeModelsByWhateverWayTheyCome() {
        byte[] harmful = model("test-harm", service("camunda:class=\"java.lang.Runtime\"", ""));
        for (Optional<org.postbag.kernel.OfficeId> owner :
                java.util.List.of(Optional.of(office.id()), Optional.<org.postbag.kernel.OfficeId>empty())) {
            assertThatThrownBy(() -> deployments.deploy(owner, "test-harm", files("processes/test-harm.bpmn", harmful)))
                    .isInstanceOf(ModelRefused.class)
                    .hasMessageContaining("Task_X")
                    .hasMessageContaining("camunda:class");
        }
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("x.bpmn20.xml", new String(harmful, StandardCharsets.UTF_8))
                        .deploy())
                .isInstanceOf(ModelRefused.class);
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("x.cmmn", "<x/>")
                        .deploy())
                .isInstanceOf(ModelRefused.class);
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString(
                                "x.dmn",
                                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"x\"><decision id=\"x\" name=\"x\"><literalExpression id=\"l\" expressionLanguage=\"juel\"><text>${1}</text></literalExpression></decision></definitions>")
                        .deploy())
                .isInstanceOf(RuntimeException.class);
        assertThat(versions("test-harm")).isZero();
    }

    @Test
    void holdsOfficesOwnModelsToTheConventions() {
        byte[] nameless = new String(own("test-own"), StandardCharsets.UTF_8)
                .replace("name=\"Do it\"", "")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> deployments.deploy(
                        Optional.of(office.id()), "test-own", files("processes/test-own.bpmn", nameless)))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("has a name");
        deployments.deploy(Optional.of(office.id()), "test-own", files("processes/test-own.bpmn", own("test-own")));
        assertThat(versions("test-own")).isEqualTo(1);
    }
}
