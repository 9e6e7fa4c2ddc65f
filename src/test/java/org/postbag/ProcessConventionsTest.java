package org.postbag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postbag.workflow.models.TestModels.BLOCKS;
import static org.postbag.workflow.models.TestModels.around;
import static org.postbag.workflow.models.TestModels.condition;
import static org.postbag.workflow.models.TestModels.model;
import static org.postbag.workflow.models.TestModels.question;
import static org.postbag.workflow.models.TestModels.service;
import static org.postbag.workflow.models.TestModels.user;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postbag.workflow.BuildingBlock;
import org.postbag.workflow.models.BlockCatalogue;
import org.postbag.workflow.models.DeclaredVariables;
import org.postbag.workflow.models.FormKeys;
import org.postbag.workflow.models.ModelProblem;
import org.postbag.workflow.models.ProcessConventions;

/** The shipped processes keep to the conventions of design.md section 5, and the checker finds whoever does not. */
class ProcessConventionsTest {

    @Test
    void shippedProcessesKeepToTheConventions() throws IOException {
        Set<String> variables = new HashSet<>(DeclaredVariables.names());
        Set<String> forms = new HashSet<>();
        for (Path file : files("forms", ".form")) {
            FormKeys form = FormKeys.of(Files.readAllBytes(file));
            assertThat(file.getFileName()).hasToString(form.id() + ".form");
            forms.add(form.id());
            variables.addAll(form.keys());
        }
        ProcessConventions conventions = new ProcessConventions(shippedBlocks(), variables, forms);
        List<Path> processes = files("processes", ".bpmn");
        assertThat(processes).isNotEmpty();
        for (Path file : processes) {
            assertThat(conventions.check(file.getFileName().toString(), Files.readAllBytes(file)))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    private static List<Path> files(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static BlockCatalogue shippedBlocks() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.postbag");
        Map<String, Boolean> blocks = new HashMap<>();
        classes.stream()
                .filter(type -> type.isAnnotatedWith(BuildingBlock.class))
                .map(type -> type.getAnnotationOfType(BuildingBlock.class))
                .forEach(block -> blocks.put(block.value(), block.actsOutside()));
        return new BlockCatalogue() {
            @Override
            public boolean contains(String name) {
                return blocks.containsKey(name);
            }

            @Override
            public boolean actsOutside(String name) {
                return blocks.getOrDefault(name, false);
            }
        };
    }

    private final ProcessConventions conventions =
            new ProcessConventions(BLOCKS, Set.of("a", "b"), Set.of("test-do", "other-do"));

    @Test
    void acceptsAModelThatKeepsToThem() {
        String form =
                "camunda:candidateGroups=\"manager\" camunda:formRef=\"test-do\" camunda:formRefBinding=\"deployment\"";
        assertThat(check(user(form, ""))).isEmpty();
        assertThat(check(question("name=\"Is it?\" default=\"Flow_No\"", condition("${a == b}"))))
                .isEmpty();
        assertThat(
                        check(
                                service(
                                        "camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${send}\"",
                                        "<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>PT1M,PT5M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>")))
                .isEmpty();
    }

    private List<ModelProblem> check(String content) {
        return conventions.check("test.bpmn", model("test", content));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void finds(String what, String file, byte[] model, String says) {
        List<ModelProblem> problems = conventions.check(file, model);
        assertThat(problems).as(what).hasSize(1);
        assertThat(problems.get(0).toString()).contains(says);
    }

    static Stream<Arguments> violations() {
        String whole = service("camunda:delegateExpression=\"${note}\"", "");
        String role = "camunda:candidateGroups=\"manager\" ";
        return Stream.of(
                Arguments.of("file name", "other.bpmn", model("test", whole), "named other.bpmn"),
                Arguments.of(
                        "no time to live",
                        "test.bpmn",
                        text(whole)
                                .replace(" camunda:historyTimeToLive=\"P400D\"", "")
                                .getBytes(StandardCharsets.UTF_8),
                        "how long"),
                Arguments.of(
                        "not executable",
                        "test.bpmn",
                        text(whole)
                                .replace("isExecutable=\"true\"", "isExecutable=\"false\"")
                                .getBytes(StandardCharsets.UTF_8),
                        "executable"),
                one("an editor's id", whole.replace("Task_X", "Task_0m2ffp0"), "its id says"),
                one("id of another kind", whole.replace("EndEvent_Done", "StartEvent_Done"), "its id says"),
                one("no name", whole.replace("name=\"Do it\"", ""), "has a name"),
                one("small letters", whole.replace("name=\"Do it\"", "name=\"do it\""), "has a name"),
                one("no documentation", whole.replace("Does it.", " "), "documentation"),
                one(
                        "no save point after the start",
                        whole.replace("camunda:asyncAfter=\"true\"", ""),
                        "saved after its start"),
                one("no block", service("", ""), "names the building block"),
                one("unknown block", service("camunda:delegateExpression=\"${nobody}\"", ""), "no building block"),
                one(
                        "acts outside at once",
                        service(
                                "camunda:delegateExpression=\"${send}\"",
                                "<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>PT1M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>"),
                        "job of its own"),
                one(
                        "acts outside once",
                        service("camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${send}\"", ""),
                        "tried again"),
                one("no question", question("name=\"It is\" default=\"Flow_No\"", condition("${a}")), "question"),
                one(
                        "no default",
                        question("name=\"Is it?\"", condition("${a}"))
                                .replace(
                                        "name=\"No\" sourceRef=\"Gateway_IsIt\" targetRef=\"EndEvent_No\"/>",
                                        "name=\"No\" sourceRef=\"Gateway_IsIt\" targetRef=\"EndEvent_No\">"
                                                + condition("${b}") + "</bpmn:sequenceFlow>"),
                        "default"),
                one("no condition", question("name=\"Is it?\" default=\"Flow_No\"", ""), "when it is taken"),
                one(
                        "no answer",
                        question("name=\"Is it?\" default=\"Flow_No\"", condition("${a}"))
                                .replace("name=\"No\" sourceRef", "sourceRef"),
                        "answer"),
                one(
                        "named join",
                        around("<bpmn:parallelGateway id=\"Gateway_Task_X\" name=\"Join\"/>")
                                .replace("Gateway_Task_X", "Gateway_X")
                                .replace("Task_X", "Gateway_X"),
                        "no name"),
                one(
                        "no role",
                        user("camunda:formRef=\"test-do\" camunda:formRefBinding=\"deployment\"", ""),
                        "which role"),
                one("no form", user(role, ""), "has a form"),
                one(
                        "unknown form",
                        user(role + "camunda:formRef=\"test-no\" camunda:formRefBinding=\"deployment\"", ""),
                        "has a form"),
                one(
                        "another's form",
                        user(role + "camunda:formRef=\"other-do\" camunda:formRefBinding=\"deployment\"", ""),
                        "named for the process"),
                one("latest form", user(role + "camunda:formRef=\"test-do\"", ""), "own version"),
                one(
                        "misspelt variable",
                        question("name=\"Is it?\" default=\"Flow_No\"", condition("${A}")),
                        "nothing sets a variable \"A\""),
                one("script", around("<bpmn:scriptTask id=\"Task_X\" name=\"Do it\"/>"), "scriptTask"),
                Arguments.of(
                        "message name",
                        "test.bpmn",
                        text(whole).replace("Msg_M", "message one").getBytes(StandardCharsets.UTF_8),
                        "Msg_MessageReceived"));
    }

    private static Arguments one(String what, String content, String says) {
        return Arguments.of(what, "test.bpmn", model("test", content), says);
    }

    private static String text(String content) {
        return new String(model("test", content), StandardCharsets.UTF_8);
    }
}
