package org.postbag.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postbag.workflow.models.TestModels.BLOCKS;
import static org.postbag.workflow.models.TestModels.around;
import static org.postbag.workflow.models.TestModels.condition;
import static org.postbag.workflow.models.TestModels.model;
import static org.postbag.workflow.models.TestModels.question;
import static org.postbag.workflow.models.TestModels.service;
import static org.postbag.workflow.models.TestModels.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeModelTest {

    private final SafeModel safe = new SafeModel(BLOCKS);

    @Test
    void acceptsTheShippedProcesses() throws IOException {
        SafeModel anyBlock = new SafeModel(new BlockCatalogue() {
            @Override
            public boolean contains(String name) {
                return true;
            }

            @Override
            public boolean actsOutside(String name) {
                return false;
            }
        });
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                assertThat(anyBlock.check(Files.readAllBytes(file)))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void accepts(String what, byte[] model) {
        assertThat(safe.check(model)).as(what).isEmpty();
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                Arguments.of("building block", model("t", service("camunda:delegateExpression=\"${note}\"", ""))),
                Arguments.of("condition", model("t", question("", condition("${a and b == 'X' && not empty c}")))),
                Arguments.of(
                        "tries",
                        model(
                                "t",
                                service(
                                        "camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${send}\"",
                                        extension(
                                                "<camunda:failedJobRetryTimeCycle>PT30S,R119/PT1H</camunda:failedJobRetryTimeCycle>")))),
                Arguments.of(
                        "parameter",
                        model(
                                "t",
                                service(
                                        "camunda:delegateExpression=\"${note}\"",
                                        extension(
                                                "<camunda:inputOutput><camunda:inputParameter name=\"a\">${b}</camunda:inputParameter></camunda:inputOutput>")))),
                Arguments.of(
                        "decision",
                        model(
                                "t",
                                around(
                                        "<bpmn:businessRuleTask id=\"Task_X\" camunda:decisionRef=\"routing\" camunda:mapDecisionResult=\"singleEntry\" camunda:resultVariable=\"team\"/>"))));
    }

    @ParameterizedTest
    @MethodSource("harmful")
    void refuses(String what, byte[] model, String says) {
        List<ModelProblem> problems = safe.check(model);
        assertThat(problems).as(what).isNotEmpty();
        assertThat(problems.toString()).contains(says);
    }

    static Stream<Arguments> harmful() {
        return Stream.of(
                task("class", "camunda:class=\"java.lang.Runtime\"", "", "camunda:class"),
                task("expression", "camunda:expression=\"${note}\"", "", "camunda:expression"),
                task(
                        "another bean",
                        "camunda:delegateExpression=\"${dataSource}\"",
                        "",
                        "no building block \"dataSource\""),
                task(
                        "computed bean",
                        "camunda:delegateExpression=\"${a ? note : send}\"",
                        "",
                        "names no building block"),
                task(
                        "method of a block",
                        "camunda:delegateExpression=\"${note.evil()}\"",
                        "",
                        "names no building block"),
                task("external worker", "camunda:type=\"external\" camunda:topic=\"x\"", "", "camunda:type"),
                task("operation", "implementation=\"##WebService\" operationRef=\"x\"", "", "implementation"),
                task("result of anything", "camunda:resultVariable=\"x\"", "", "camunda:resultVariable"),
                task("the older namespace", "activiti:class=\"java.lang.Runtime\"", "", "activiti:class"),
                task("a namespace of one's own", "x:class=\"java.lang.Runtime\"", "", "x:class"),
                task(
                        "connector",
                        "",
                        extension(
                                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"),
                        "camunda:connector"),
                task(
                        "field",
                        "",
                        extension(
                                "<camunda:field name=\"a\"><camunda:expression>${b}</camunda:expression></camunda:field>"),
                        "camunda:field"),
                task(
                        "execution listener",
                        "",
                        extension("<camunda:executionListener event=\"start\" delegateExpression=\"${note}\"/>"),
                        "camunda:executionListener"),
                task(
                        "script parameter",
                        "",
                        extension(
                                "<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"juel\">${1}</camunda:script></camunda:inputParameter></camunda:inputOutput>"),
                        "camunda:script"),
                task(
                        "listener of the older namespace",
                        "",
                        extension("<activiti:executionListener event=\"start\" class=\"x\"/>"),
                        "activiti:executionListener"),
                task(
                        "tries without measure",
                        "",
                        extension("<camunda:failedJobRetryTimeCycle>${forever}</camunda:failedJobRetryTimeCycle>"),
                        "names no tries"),
                task(
                        "loop",
                        "",
                        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1000000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>",
                        "multiInstanceLoopCharacteristics"),
                Arguments.of(
                        "script",
                        model(
                                "t",
                                around(
                                        "<bpmn:scriptTask id=\"Task_X\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>")),
                        "scriptTask"),
                Arguments.of("task of no kind", model("t", around("<bpmn:task id=\"Task_X\"/>")), "bpmn:task"),
                Arguments.of("manual task", model("t", around("<bpmn:manualTask id=\"Task_X\"/>")), "bpmn:manualTask"),
                Arguments.of(
                        "signal",
                        model(
                                "t",
                                around(
                                        "<bpmn:intermediateThrowEvent id=\"Task_X\"><bpmn:signalEventDefinition signalRef=\"s\"/></bpmn:intermediateThrowEvent>")),
                        "signalEventDefinition"),
                Arguments.of(
                        "conditional event",
                        model(
                                "t",
                                around(
                                        "<bpmn:intermediateCatchEvent id=\"Task_X\"><bpmn:conditionalEventDefinition><bpmn:condition>${a}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>")),
                        "conditionalEventDefinition"),
                Arguments.of(
                        "compensation",
                        model(
                                "t",
                                around(
                                        "<bpmn:intermediateThrowEvent id=\"Task_X\"><bpmn:compensateEventDefinition/></bpmn:intermediateThrowEvent>")),
                        "compensateEventDefinition"),
                Arguments.of(
                        "start by the clock",
                        model(
                                "t",
                                "<bpmn:startEvent id=\"StartEvent_Clock\"><bpmn:timerEventDefinition><bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>"),
                        "by the clock"),
                Arguments.of(
                        "task listener",
                        model("t", user("", extension("<camunda:taskListener event=\"create\" class=\"x\"/>"))),
                        "camunda:taskListener"),
                Arguments.of(
                        "generated form", model("t", user("", extension("<camunda:formData/>"))), "camunda:formData"),
                Arguments.of(
                        "form key", model("t", user("camunda:formKey=\"embedded:app:x.html\"", "")), "camunda:formKey"),
                Arguments.of(
                        "candidate users",
                        model("t", user("camunda:candidateUsers=\"demo\"", "")),
                        "camunda:candidateUsers"),
                Arguments.of(
                        "no role", model("t", user("camunda:candidateGroups=\"camunda-admin\"", "")), "is no role"),
                Arguments.of("computed role", model("t", user("camunda:candidateGroups=\"${a}\"", "")), "is no role"),
                Arguments.of(
                        "computed name",
                        model("t", around("<bpmn:userTask id=\"Task_X\" name=\"${execution.id}\"/>")),
                        "${execution.id}"),
                Arguments.of(
                        "condition in a script language",
                        model(
                                "t",
                                question(
                                        "",
                                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"javascript\">true</bpmn:conditionExpression>")),
                        "language"),
                Arguments.of(
                        "called version",
                        model(
                                "t",
                                around(
                                        "<bpmn:callActivity id=\"Task_X\" calledElement=\"case\" camunda:variableMappingClass=\"x\"/>")),
                        "variableMappingClass"),
                Arguments.of(
                        "business key",
                        model(
                                "t",
                                around("<bpmn:callActivity id=\"Task_X\" calledElement=\"case\">"
                                        + extension("<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>")
                                        + "</bpmn:callActivity>")),
                        "businessKey"),
                Arguments.of("data store", model("t", "<bpmn:dataStoreReference id=\"D\"/>"), "dataStoreReference"),
                Arguments.of(
                        "import",
                        new String(model("t", ""), java.nio.charset.StandardCharsets.UTF_8)
                                .replace(
                                        "<bpmn:message",
                                        "<bpmn:import importType=\"x\" location=\"http://x.example/\" namespace=\"x\"/><bpmn:message")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "bpmn:import"),
                Arguments.of(
                        "document type",
                        model("t", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "", ""),
                        "document type"),
                Arguments.of(
                        "entities",
                        model(
                                "t",
                                "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
                                "",
                                "<bpmn:documentation>&b;</bpmn:documentation>"),
                        "document type"),
                Arguments.of(
                        "depth",
                        model("t", "<bpmn:subProcess>".repeat(60) + "</bpmn:subProcess>".repeat(60)),
                        "too deep"),
                Arguments.of(
                        "size",
                        model("t", "<bpmn:documentation>" + "x".repeat(1_100_000) + "</bpmn:documentation>"),
                        "larger than 1 MB"),
                Arguments.of(
                        "number",
                        model("t", "<bpmn:message id=\"Message_M\" name=\"Msg_M\"/>".repeat(10_001)),
                        "too many"),
                Arguments.of("no XML", "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8), "well-formed"),
                Arguments.of(
                        "another XML", "<html/>".getBytes(java.nio.charset.StandardCharsets.UTF_8), "no BPMN model"));
    }

    private static Arguments task(String what, String attributes, String content, String says) {
        return Arguments.of(what, model("t", service(attributes, content)), says);
    }

    private static String extension(String content) {
        return "<bpmn:extensionElements>" + content + "</bpmn:extensionElements>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${execution.processEngineServices.runtimeService}",
                "${execution}",
                "${note.evil()}",
                "${note.evil}",
                "${approved['class']}",
                "${approved.class.name == 'x'}",
                "${currentUser()}",
                "#{x.y}",
                "${a ? b.c : d}",
                "${dateTime().plusDays(1)}",
                "${'' == ''.bytes}",
                "${processEngine}",
                "${authenticatedUserId}",
                "${(x.y)}",
                "${((((((((((((((((((((((((((((((((((((((((((((a))))))))))))))))))))))))))))))))))))))))))))}",
                "${"
            })
    void refusesExpressionsThatDoMoreThanCompare(String expression) {
        assertThat(safe.check(model("t", question("", condition(expression))))).isNotEmpty();
        assertThat(safe.check(model("t", user("camunda:assignee=\"" + expression + "\"", ""))))
                .isNotEmpty();
    }
}
