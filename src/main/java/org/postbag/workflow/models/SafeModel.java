package org.postbag.workflow.models;

import static org.postbag.workflow.models.BpmnXml.BPMN;
import static org.postbag.workflow.models.BpmnXml.CAMUNDA;
import static org.postbag.workflow.models.BpmnXml.XSI;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * What a model may contain so that running it cannot do harm. Models are edited by people and are untrusted input: everything
 * not listed here is refused, elements, attributes, namespaces and expressions alike.
 */
public final class SafeModel {

    private static final Pattern BLOCK = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern TRIES =
            Pattern.compile("R\\d{1,3}/P[0-9A-Z]+|P[0-9A-Z]+(,(R\\d{1,3}/)?P[0-9A-Z]+){0,9}");
    private static final Set<String> ROLES = Set.of("caseworker", "manager", "representative", "compliance");

    private static final Set<String> FLOW_NODE = Set.of("asyncBefore", "asyncAfter", "exclusive");
    private static final Set<String> NOTHING = Set.of();

    /** BPMN elements, each with the camunda attributes it may have. */
    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry("definitions", NOTHING),
            Map.entry("process", Set.of("historyTimeToLive", "versionTag", "isStartableInTasklist")),
            Map.entry("documentation", NOTHING),
            Map.entry("extensionElements", NOTHING),
            Map.entry("message", NOTHING),
            Map.entry("error", NOTHING),
            Map.entry("escalation", NOTHING),
            Map.entry("startEvent", FLOW_NODE),
            Map.entry("endEvent", FLOW_NODE),
            Map.entry("boundaryEvent", FLOW_NODE),
            Map.entry("intermediateCatchEvent", FLOW_NODE),
            Map.entry("intermediateThrowEvent", FLOW_NODE),
            Map.entry("timerEventDefinition", NOTHING),
            Map.entry("timeDate", NOTHING),
            Map.entry("timeDuration", NOTHING),
            Map.entry("timeCycle", NOTHING),
            Map.entry("messageEventDefinition", NOTHING),
            Map.entry("errorEventDefinition", Set.of("errorCodeVariable")),
            Map.entry("escalationEventDefinition", Set.of("escalationCodeVariable")),
            Map.entry("terminateEventDefinition", NOTHING),
            Map.entry(
                    "userTask",
                    with("assignee", "candidateGroups", "dueDate", "followUpDate", "formRef", "formRefBinding")),
            Map.entry("serviceTask", with("delegateExpression")),
            Map.entry("sendTask", with("delegateExpression")),
            Map.entry(
                    "businessRuleTask",
                    with(
                            "delegateExpression",
                            "decisionRef",
                            "decisionRefBinding",
                            "mapDecisionResult",
                            "resultVariable")),
            Map.entry("receiveTask", FLOW_NODE),
            Map.entry("callActivity", with("calledElementBinding")),
            Map.entry("subProcess", FLOW_NODE),
            Map.entry("exclusiveGateway", FLOW_NODE),
            Map.entry("inclusiveGateway", FLOW_NODE),
            Map.entry("parallelGateway", FLOW_NODE),
            Map.entry("eventBasedGateway", FLOW_NODE),
            Map.entry("sequenceFlow", NOTHING),
            Map.entry("conditionExpression", NOTHING),
            Map.entry("incoming", NOTHING),
            Map.entry("outgoing", NOTHING),
            Map.entry("textAnnotation", NOTHING),
            Map.entry("text", NOTHING),
            Map.entry("association", NOTHING));

    /** Attributes of BPMN itself. Those that name a language, an operation or an implementation are not among them. */
    private static final Set<String> PLAIN = Set.of(
            "id",
            "name",
            "targetNamespace",
            "exporter",
            "exporterVersion",
            "isExecutable",
            "isClosed",
            "processType",
            "sourceRef",
            "targetRef",
            "default",
            "attachedToRef",
            "cancelActivity",
            "isInterrupting",
            "parallelMultiple",
            "triggeredByEvent",
            "messageRef",
            "errorRef",
            "errorCode",
            "escalationRef",
            "escalationCode",
            "calledElement",
            "gatewayDirection",
            "instantiate",
            "eventGatewayType",
            "associationDirection",
            "textFormat");

    /** Camunda's own elements, below {@code extensionElements}, each with its attributes. */
    private static final Map<String, Set<String>> EXTENSIONS = Map.of(
            "failedJobRetryTimeCycle",
            NOTHING,
            "in",
            Set.of("source", "sourceExpression", "target", "variables", "local"),
            "out",
            Set.of("source", "sourceExpression", "target", "variables", "local"),
            "inputOutput",
            NOTHING,
            "inputParameter",
            Set.of("name"),
            "outputParameter",
            Set.of("name"),
            "properties",
            NOTHING,
            "property",
            Set.of("id", "name", "value"));

    /** The drawing, which the engine does not run. */
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");

    /** What editors add to the drawing and to the root element. */
    private static final Set<String> EDITORS = Set.of(
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://camunda.org/schema/modeler/1.0");

    private final BlockCatalogue blocks;

    /** @param blocks what service tasks may name */
    public SafeModel(BlockCatalogue blocks) {
        this.blocks = blocks;
    }

    private static Set<String> with(String... more) {
        List<String> all = new ArrayList<>(FLOW_NODE);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    /** Everything in the model that is not allowed; empty when it is safe to run. */
    public List<ModelProblem> check(byte[] bpmn) {
        try {
            return check(BpmnXml.parse(bpmn));
        } catch (BpmnXml.Unreadable unreadable) {
            return List.of(new ModelProblem("model", String.valueOf(unreadable.getMessage())));
        }
    }

    List<ModelProblem> check(Element root) {
        List<ModelProblem> problems = new ArrayList<>();
        if (!BpmnXml.is(root, "definitions")) {
            problems.add(new ModelProblem(root.getLocalName(), "this is no BPMN model"));
            return problems;
        }
        walk(root, problems);
        return problems;
    }

    private void walk(Element element, List<ModelProblem> problems) {
        String namespace = element.getNamespaceURI();
        Set<String> camundaAttributes = NOTHING;
        Set<String> plainAttributes = PLAIN;
        if (BPMN.equals(namespace) && ELEMENTS.containsKey(element.getLocalName())) {
            camundaAttributes = ELEMENTS.getOrDefault(element.getLocalName(), NOTHING);
        } else if (CAMUNDA.equals(namespace) && EXTENSIONS.containsKey(element.getLocalName())) {
            plainAttributes = EXTENSIONS.getOrDefault(element.getLocalName(), NOTHING);
        } else if (namespace != null && DRAWING.contains(namespace)) {
            walkDrawing(element, problems);
            return;
        } else {
            problems.add(problem(element, "\"" + element.getNodeName() + "\" cannot be used"));
            return;
        }
        for (Attr attribute : BpmnXml.attributes(element)) {
            checkAttribute(element, attribute, plainAttributes, camundaAttributes, problems);
        }
        checkContent(element, problems);
        BpmnXml.children(element).forEach(child -> walk(child, problems));
    }

    private static void walkDrawing(Element element, List<ModelProblem> problems) {
        if (!DRAWING.contains(String.valueOf(element.getNamespaceURI()))) {
            problems.add(problem(element, "\"" + element.getNodeName() + "\" cannot be used in the drawing"));
            return;
        }
        BpmnXml.children(element).forEach(child -> walkDrawing(child, problems));
    }

    private void checkAttribute(
            Element element, Attr attribute, Set<String> plain, Set<String> camunda, List<ModelProblem> problems) {
        String namespace = attribute.getNamespaceURI();
        String name = attribute.getLocalName();
        boolean allowed;
        if (namespace == null) {
            allowed = plain.contains(name);
        } else if (namespace.equals(CAMUNDA)) {
            allowed = camunda.contains(name);
        } else if (namespace.equals(XSI)) {
            allowed = name.equals("schemaLocation") && BpmnXml.is(element, "definitions")
                    || name.equals("type") && attribute.getValue().matches("([A-Za-z0-9]+:)?tFormalExpression");
        } else {
            allowed = EDITORS.contains(namespace) && BpmnXml.is(element, "definitions");
        }
        if (!allowed) {
            problems.add(problem(element, "\"" + attribute.getName() + "\" cannot be used here"));
        } else if (name.equals("delegateExpression")) {
            checkBlock(element, attribute.getValue(), problems);
        } else {
            checkExpression(element, attribute.getValue(), problems);
        }
    }

    private void checkBlock(Element element, String value, List<ModelProblem> problems) {
        Matcher named = BLOCK.matcher(value.strip());
        if (!named.matches()) {
            problems.add(problem(element, "\"" + value + "\" names no building block, as in ${sendReply}"));
        } else if (!blocks.contains(named.group(1))) {
            problems.add(problem(element, "there is no building block \"" + named.group(1) + "\""));
        }
    }

    private static void checkContent(Element element, List<ModelProblem> problems) {
        String text = BpmnXml.text(element);
        checkExpression(element, text, problems);
        switch (element.getLocalName()) {
            case "failedJobRetryTimeCycle" -> {
                if (!TRIES.matcher(text).matches()) {
                    problems.add(
                            problem(element, "\"" + text + "\" names no tries, as in PT30S,PT5M or PT1M,R24/PT1H"));
                }
            }
            case "inputParameter", "outputParameter" -> {
                if (!BpmnXml.children(element).isEmpty()) {
                    problems.add(problem(element, "a parameter is a value or an expression, nothing more"));
                }
            }
            case "timerEventDefinition" -> checkTimer(element, problems);
            case "userTask" -> checkRole(element, problems);
            default -> {
                // Nothing more to say about the others.
            }
        }
    }

    /** A timer that starts a shared process would start it for no office. */
    private static void checkTimer(Element timer, List<ModelProblem> problems) {
        if (timer.getParentNode() instanceof Element event
                && BpmnXml.is(event, "startEvent")
                && event.getParentNode() instanceof Element scope
                && BpmnXml.is(scope, "process")) {
            problems.add(problem(event, "a process cannot start by the clock"));
        }
    }

    private static void checkRole(Element task, List<ModelProblem> problems) {
        String groups = BpmnXml.camunda(task, "candidateGroups");
        if (groups != null && !ROLES.contains(groups)) {
            problems.add(problem(
                    task,
                    "\"" + groups + "\" is no role; the roles are "
                            + String.join(", ", ROLES.stream().sorted().toList())));
        }
    }

    private static void checkExpression(Element element, String value, List<ModelProblem> problems) {
        if (!value.contains("${") && !value.contains("#{")) {
            return;
        }
        try {
            ExpressionRules.check(value);
        } catch (ELException refused) {
            problems.add(problem(element, "\"" + value + "\": " + refused.getMessage()));
        }
    }

    private static ModelProblem problem(Element element, String message) {
        return new ModelProblem(BpmnXml.idOf(element), message);
    }
}
