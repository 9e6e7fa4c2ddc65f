package org.postbag.workflow.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What every process of Postbag keeps to, beyond being safe: names for people, ids for machines, save points, a way out of
 * every decision. The build checks the shipped processes with it, and nothing an office edits is put into use without it.
 */
public final class ProcessConventions {

    private static final Pattern PROCESS_ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}.{1,79}|\\d.{1,79}", Pattern.DOTALL);
    private static final int MANY = 2;

    /** The beginning of each kind's ids. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("startEvent", "StartEvent"),
            Map.entry("endEvent", "EndEvent"),
            Map.entry("boundaryEvent", "BoundaryEvent"),
            Map.entry("intermediateCatchEvent", "IntermediateEvent"),
            Map.entry("intermediateThrowEvent", "IntermediateEvent"),
            Map.entry("userTask", "Task"),
            Map.entry("serviceTask", "Task"),
            Map.entry("sendTask", "Task"),
            Map.entry("receiveTask", "Task"),
            Map.entry("businessRuleTask", "Task"),
            Map.entry("callActivity", "CallActivity"),
            Map.entry("subProcess", "SubProcess"),
            Map.entry("exclusiveGateway", "Gateway"),
            Map.entry("inclusiveGateway", "Gateway"),
            Map.entry("parallelGateway", "Gateway"),
            Map.entry("eventBasedGateway", "Gateway"),
            Map.entry("sequenceFlow", "Flow"),
            Map.entry("message", "Message"),
            Map.entry("error", "Error"),
            Map.entry("escalation", "Escalation"));

    private static final Set<String> NAMED = Set.of(
            "process",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "callActivity",
            "subProcess");
    private static final Set<String> DOCUMENTED =
            Set.of("process", "userTask", "serviceTask", "sendTask", "receiveTask", "businessRuleTask", "callActivity");

    private final SafeModel safety;
    private final BlockCatalogue blocks;
    private final Set<String> variables;
    private final Set<String> forms;

    /**
     * @param blocks the building blocks
     * @param variables names of variables that modules declare and forms fill
     * @param forms ids of the forms there are
     */
    public ProcessConventions(BlockCatalogue blocks, Set<String> variables, Set<String> forms) {
        this.safety = new SafeModel(blocks);
        this.blocks = blocks;
        this.variables = Set.copyOf(variables);
        this.forms = Set.copyOf(forms);
    }

    /**
     * Everything that has to be changed; empty when the model may be put into use.
     *
     * @param file the file's name, such as {@code case.bpmn}
     */
    public List<ModelProblem> check(String file, byte[] bpmn) {
        try {
            Element root = BpmnXml.parse(bpmn);
            List<ModelProblem> problems = new ArrayList<>(safety.check(root));
            checkProcess(file, root, problems);
            everyElement(root).forEach(element -> checkElement(element, problems));
            return problems;
        } catch (BpmnXml.Unreadable unreadable) {
            return List.of(new ModelProblem(file, String.valueOf(unreadable.getMessage())));
        }
    }

    private static List<Element> everyElement(Element root) {
        List<Element> elements = new ArrayList<>();
        List<Element> waiting = new ArrayList<>(List.of(root));
        while (!waiting.isEmpty()) {
            Element element = waiting.remove(waiting.size() - 1);
            if (BpmnXml.BPMN.equals(element.getNamespaceURI())) {
                elements.add(element);
                waiting.addAll(BpmnXml.children(element));
            }
        }
        return elements;
    }

    private static void checkProcess(String file, Element root, List<ModelProblem> problems) {
        List<Element> processes = BpmnXml.children(root, "process");
        if (processes.size() != 1) {
            problems.add(new ModelProblem(file, "a file holds exactly one process"));
            return;
        }
        Element process = processes.get(0);
        String id = String.valueOf(BpmnXml.plain(process, "id"));
        if (!PROCESS_ID.matcher(id).matches() || !file.equals(id + ".bpmn")) {
            problems.add(
                    new ModelProblem(id, "the file is named " + file + ", but a process's file is named for its id"));
        }
        if (!"true".equals(BpmnXml.plain(process, "isExecutable"))) {
            problems.add(new ModelProblem(id, "the process is not marked as executable"));
        }
        if (BpmnXml.camunda(process, "historyTimeToLive") == null) {
            problems.add(new ModelProblem(id, "the process does not say how long its history is kept"));
        }
    }

    private void checkElement(Element element, List<ModelProblem> problems) {
        String kind = element.getLocalName();
        checkId(element, kind, problems);
        if (NAMED.contains(kind)) {
            checkName(element, problems);
        }
        if (DOCUMENTED.contains(kind)) {
            checkDocumentation(element, problems);
        }
        checkVariables(element, problems);
        switch (kind) {
            case "startEvent" -> checkStart(element, problems);
            case "userTask" -> checkUserTask(element, problems);
            case "serviceTask", "sendTask", "businessRuleTask" -> checkAction(element, problems);
            case "exclusiveGateway", "inclusiveGateway" -> checkDecision(element, problems);
            case "parallelGateway", "eventBasedGateway" -> checkUnnamed(element, problems);
            case "message" -> checkMessage(element, problems);
            default -> {
                // Nothing more is asked of the others.
            }
        }
    }

    private static void checkId(Element element, String kind, List<ModelProblem> problems) {
        String prefix = PREFIXES.get(kind);
        if (prefix == null) {
            return;
        }
        String id = BpmnXml.plain(element, "id");
        // An editor's own ids go on with a digit: Gateway_0m2ffp0.
        if (id == null || !id.matches(prefix + "_[A-Z][A-Za-z0-9]*")) {
            problems.add(problem(element, "its id says what it is, as in " + prefix + "_IsConstituent"));
        }
    }

    private static void checkName(Element element, List<ModelProblem> problems) {
        String name = BpmnXml.plain(element, "name");
        if (name == null || !NAME.matcher(name.strip()).matches() || name.endsWith(".")) {
            problems.add(problem(element, "it has a name of a few words that begins with a capital"));
        }
    }

    private static void checkDocumentation(Element element, List<ModelProblem> problems) {
        boolean documented = BpmnXml.children(element, "documentation").stream()
                .anyMatch(documentation -> !BpmnXml.text(documentation).isBlank());
        if (!documented) {
            problems.add(problem(element, "its documentation says what it is for"));
        }
    }

    private static void checkStart(Element start, List<ModelProblem> problems) {
        boolean ofProcess = start.getParentNode() instanceof Element scope && BpmnXml.is(scope, "process");
        if (ofProcess && !"true".equals(BpmnXml.camunda(start, "asyncAfter"))) {
            problems.add(problem(start, "the process is saved after its start (asynchronous after)"));
        }
    }

    private void checkUserTask(Element task, List<ModelProblem> problems) {
        if (BpmnXml.camunda(task, "candidateGroups") == null) {
            problems.add(problem(task, "it says which role may take it"));
        }
        String form = BpmnXml.camunda(task, "formRef");
        if (form == null || !forms.contains(form)) {
            problems.add(problem(task, "it has a form that exists, not \"" + form + "\""));
        } else if (!form.startsWith(processOf(task) + "-")) {
            problems.add(problem(task, "its form is named for the process: " + processOf(task) + "-…"));
        } else if (!"deployment".equals(BpmnXml.camunda(task, "formRefBinding"))) {
            problems.add(problem(task, "it uses the form of its own version (binding \"deployment\")"));
        }
    }

    /** What acts outside the database runs in a job of its own and is tried again. */
    private void checkAction(Element task, List<ModelProblem> problems) {
        String expression = BpmnXml.camunda(task, "delegateExpression");
        if (expression == null) {
            if (!BpmnXml.is(task, "businessRuleTask") || BpmnXml.camunda(task, "decisionRef") == null) {
                problems.add(problem(task, "it names the building block that does the work"));
            }
            return;
        }
        String block = expression.replaceAll("[${}\\s]", "");
        if (!blocks.actsOutside(block)) {
            return;
        }
        if (!"true".equals(BpmnXml.camunda(task, "asyncBefore"))) {
            problems.add(problem(task, "it acts outside, so it starts as a job of its own (asynchronous before)"));
        }
        boolean tries = BpmnXml.children(task, "extensionElements").stream()
                .flatMap(extensions -> BpmnXml.children(extensions).stream())
                .anyMatch(extension -> "failedJobRetryTimeCycle".equals(extension.getLocalName()));
        if (!tries) {
            problems.add(problem(task, "it acts outside, so it says when it is tried again (retry time cycle)"));
        }
    }

    private static void checkDecision(Element gateway, List<ModelProblem> problems) {
        List<Element> ways = flowsFrom(gateway);
        if (ways.size() < MANY) {
            checkUnnamed(gateway, problems);
            return;
        }
        String name = BpmnXml.plain(gateway, "name");
        if (name == null || !name.strip().endsWith("?")) {
            problems.add(problem(gateway, "it asks a question that ends with \"?\""));
        }
        String otherwise = BpmnXml.plain(gateway, "default");
        if (otherwise == null) {
            problems.add(problem(gateway, "one of its ways is the default"));
        }
        for (Element way : ways) {
            if (BpmnXml.plain(way, "name") == null) {
                problems.add(problem(way, "it bears the answer as its name"));
            }
            if (!String.valueOf(BpmnXml.plain(way, "id")).equals(otherwise)
                    && BpmnXml.children(way, "conditionExpression").isEmpty()) {
                problems.add(problem(way, "it says when it is taken, or it is the default"));
            }
        }
    }

    private static void checkUnnamed(Element gateway, List<ModelProblem> problems) {
        String name = BpmnXml.plain(gateway, "name");
        if (name != null && !name.isBlank()) {
            problems.add(problem(gateway, "it decides nothing, so it has no name"));
        }
    }

    private static void checkMessage(Element message, List<ModelProblem> problems) {
        String name = BpmnXml.plain(message, "name");
        if (name == null || !name.matches("Msg_[A-Z][A-Za-z0-9]*")) {
            problems.add(problem(message, "its name is like Msg_MessageReceived"));
        }
    }

    private void checkVariables(Element element, List<ModelProblem> problems) {
        List<String> texts = new ArrayList<>();
        BpmnXml.attributes(element).stream()
                .filter(attribute -> !"delegateExpression".equals(attribute.getLocalName()))
                .forEach(attribute -> texts.add(attribute.getValue()));
        texts.add(BpmnXml.text(element));
        texts.stream()
                .flatMap(text -> variablesIn(text).stream())
                .filter(name -> !variables.contains(name))
                .forEach(name -> problems.add(problem(element, "nothing sets a variable \"" + name + "\"")));
    }

    private static List<String> variablesIn(String text) {
        if (!text.contains("${") && !text.contains("#{")) {
            return List.of();
        }
        try {
            List<String> names = new ArrayList<>();
            for (IdentifierNode identifier : new Builder().build(text).getIdentifierNodes()) {
                names.add(identifier.getName());
            }
            return names;
        } catch (TreeBuilderException unreadable) {
            // Already a problem of safety.
            return List.of();
        }
    }

    private static String processOf(Element task) {
        Node node = task;
        while (node instanceof Element element && !BpmnXml.is(element, "process")) {
            node = element.getParentNode();
        }
        return node instanceof Element process ? String.valueOf(BpmnXml.plain(process, "id")) : "";
    }

    /** Not the {@code outgoing} elements, which an editor may leave out, but the flows themselves. */
    private static List<Element> flowsFrom(Element gateway) {
        String id = BpmnXml.plain(gateway, "id");
        return gateway.getParentNode() instanceof Element scope
                ? BpmnXml.children(scope, "sequenceFlow").stream()
                        .filter(flow -> id != null && id.equals(BpmnXml.plain(flow, "sourceRef")))
                        .toList()
                : List.of();
    }

    private static ModelProblem problem(Element element, String message) {
        return new ModelProblem(BpmnXml.idOf(element), message);
    }
}
