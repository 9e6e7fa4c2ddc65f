package org.postbag.workflow.models;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Small models for tests, written around the part that matters. */
public final class TestModels {

    /** Knows the blocks {@code note} and, acting outside, {@code send}. */
    public static final BlockCatalogue BLOCKS = new BlockCatalogue() {
        @Override
        public boolean contains(String name) {
            return Set.of("note", "send").contains(name);
        }

        @Override
        public boolean actsOutside(String name) {
            return name.equals("send");
        }
    };

    private TestModels() {}

    /** A model with one process and whatever is put before and into it. */
    public static byte[] model(String key, String prolog, String attributes, String content) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + prolog
                        + "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                        + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\""
                        + " xmlns:activiti=\"http://activiti.org/bpmn\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:x=\"https://x.example\""
                        + " id=\"Definitions_T\" targetNamespace=\"https://postbag.example/processes\">"
                        + "<bpmn:message id=\"Message_M\" name=\"Msg_M\"/>"
                        + "<bpmn:process id=\"" + key + "\" name=\"Test\" isExecutable=\"true\""
                        + " camunda:historyTimeToLive=\"P400D\" " + attributes + ">"
                        + "<bpmn:documentation>For a test.</bpmn:documentation>"
                        + content + "</bpmn:process></bpmn:definitions>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A model with one process. */
    public static byte[] model(String key, String content) {
        return model(key, "", "", content);
    }

    /** Start, the given node with the id {@code Task_X}, end. */
    public static String around(String node) {
        return "<bpmn:startEvent id=\"StartEvent_Begun\" name=\"Begun\" camunda:asyncAfter=\"true\"/>"
                + "<bpmn:sequenceFlow id=\"Flow_A\" sourceRef=\"StartEvent_Begun\" targetRef=\"Task_X\"/>"
                + node
                + "<bpmn:sequenceFlow id=\"Flow_B\" sourceRef=\"Task_X\" targetRef=\"EndEvent_Done\"/>"
                + "<bpmn:endEvent id=\"EndEvent_Done\" name=\"Done\"/>";
    }

    /** A service task with the given attributes and content. */
    public static String service(String attributes, String content) {
        return around("<bpmn:serviceTask id=\"Task_X\" name=\"Do it\" " + attributes
                + "><bpmn:documentation>Does it.</bpmn:documentation>" + content + "</bpmn:serviceTask>");
    }

    /** A user task with the given attributes and content. */
    public static String user(String attributes, String content) {
        return around("<bpmn:userTask id=\"Task_X\" name=\"Do it\" " + attributes
                + "><bpmn:documentation>Does it.</bpmn:documentation>" + content + "</bpmn:userTask>");
    }

    /** A question with two answers; the first under a condition. */
    public static String question(String gateway, String condition) {
        return "<bpmn:startEvent id=\"StartEvent_Begun\" name=\"Begun\" camunda:asyncAfter=\"true\"/>"
                + "<bpmn:sequenceFlow id=\"Flow_A\" sourceRef=\"StartEvent_Begun\" targetRef=\"Gateway_IsIt\"/>"
                + "<bpmn:exclusiveGateway id=\"Gateway_IsIt\" " + gateway + "/>"
                + "<bpmn:sequenceFlow id=\"Flow_Yes\" name=\"Yes\" sourceRef=\"Gateway_IsIt\" targetRef=\"EndEvent_Yes\">"
                + condition + "</bpmn:sequenceFlow>"
                + "<bpmn:endEvent id=\"EndEvent_Yes\" name=\"Yes\"/>"
                + "<bpmn:sequenceFlow id=\"Flow_No\" name=\"No\" sourceRef=\"Gateway_IsIt\" targetRef=\"EndEvent_No\"/>"
                + "<bpmn:endEvent id=\"EndEvent_No\" name=\"No\"/>";
    }

    /** A condition. */
    public static String condition(String expression) {
        return "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                + expression.replace("&", "&amp;").replace("<", "&lt;")
                + "</bpmn:conditionExpression>";
    }
}
