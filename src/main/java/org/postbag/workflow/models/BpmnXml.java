package org.postbag.workflow.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a model as plain XML, whoever wrote it: no document types, no entities, limits on size, depth and number. */
final class BpmnXml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

    private static final int MAX_BYTES = 1024 * 1024;
    private static final int MAX_DEPTH = 40;
    private static final int MAX_ELEMENTS = 10_000;

    private BpmnXml() {}

    /** A model that is not even readable. */
    static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    /** The root element. */
    static Element parse(byte[] xml) throws Unreadable {
        if (xml.length > MAX_BYTES) {
            throw new Unreadable("it is larger than 1 MB");
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            Element root = builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
            measure(root);
            return root;
        } catch (SAXException malformed) {
            throw new Unreadable("it is no well-formed XML without a document type: " + malformed.getMessage());
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Walks level by level, so that depth cannot exhaust the stack. */
    private static void measure(Element root) throws Unreadable {
        List<Element> level = List.of(root);
        int count = 0;
        for (int depth = 0; !level.isEmpty(); depth++) {
            count += level.size();
            if (depth > MAX_DEPTH || count > MAX_ELEMENTS) {
                throw new Unreadable("it is too deep or has too many elements");
            }
            List<Element> next = new ArrayList<>();
            level.forEach(element -> next.addAll(children(element)));
            level = next;
        }
    }

    static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int index = 0; index < nodes.getLength(); index++) {
            if (nodes.item(index) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** Direct children of a BPMN kind, such as {@code outgoing}. */
    static List<Element> children(Element parent, String kind) {
        return children(parent).stream().filter(child -> is(child, kind)).toList();
    }

    /** All elements below, of a BPMN kind. */
    static List<Element> all(Element root, String kind) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = root.getElementsByTagNameNS(BPMN, kind);
        for (int index = 0; index < nodes.getLength(); index++) {
            elements.add((Element) nodes.item(index));
        }
        return elements;
    }

    static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        NamedNodeMap map = element.getAttributes();
        for (int index = 0; index < map.getLength(); index++) {
            Attr attribute = (Attr) map.item(index);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                attributes.add(attribute);
            }
        }
        return attributes;
    }

    static boolean is(Element element, String kind) {
        return BPMN.equals(element.getNamespaceURI()) && kind.equals(element.getLocalName());
    }

    static @Nullable String plain(Element element, String name) {
        return element.hasAttributeNS(null, name) ? element.getAttributeNS(null, name) : null;
    }

    static @Nullable String camunda(Element element, String name) {
        return element.hasAttributeNS(CAMUNDA, name) ? element.getAttributeNS(CAMUNDA, name) : null;
    }

    /** The element's own text, without that of its children. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        NodeList nodes = element.getChildNodes();
        for (int index = 0; index < nodes.getLength(); index++) {
            Node node = nodes.item(index);
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    /** The nearest id upwards, for messages; the kind of element where there is none. */
    static String idOf(Element element) {
        for (Node node = element; node instanceof Element at; node = node.getParentNode()) {
            String id = plain(at, "id");
            if (id != null && !id.isBlank()) {
                return id;
            }
        }
        return element.getLocalName();
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException problem) {
            // Warnings concern validation, which happens elsewhere.
        }

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
