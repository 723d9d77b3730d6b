package punctual.flows;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A flow's file, edited as its owner would edit it in a modeller. */
final class Bpmn {

  private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  private final Document document;
  private final Element process;

  private Bpmn(Document document) {
    this.document = document;
    this.process = (Element) document.getElementsByTagNameNS(MODEL, "process").item(0);
  }

  static Bpmn of(String text) {
    try {
      return new Bpmn(
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text))));
    } catch (Exception e) {
      throw new IllegalArgumentException(e);
    }
  }

  String text() {
    try {
      StringWriter text = new StringWriter();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> tasks() {
    return nodes().stream()
        .filter(node -> node.getLocalName().toLowerCase().endsWith("task"))
        .map(node -> node.getAttribute("id"))
        .toList();
  }

  List<String> timers() {
    return nodes().stream()
        .filter(node -> !all(node, "timerEventDefinition").isEmpty())
        .map(node -> node.getAttribute("id"))
        .toList();
  }

  String name(String id) {
    return node(id).getAttribute("name");
  }

  /** Takes a task out: what led to it leads to what followed it. */
  Bpmn withoutTask(String id) {
    Element leaving = flows("sourceRef", id).get(0);
    String next = leaving.getAttribute("targetRef");
    for (Element coming : flows("targetRef", id)) {
      coming.setAttribute("targetRef", next);
    }
    removeFlow(leaving);
    removeNode(id);
    return stated();
  }

  /** Takes a timer out, and what cannot be reached without it. */
  Bpmn withoutTimer(String id) {
    flows("targetRef", id).forEach(this::removeFlow);
    for (String lost = id; lost != null; lost = unreachable()) {
      flows("sourceRef", lost).forEach(this::removeFlow);
      removeNode(lost);
    }
    return stated();
  }

  private String unreachable() {
    return nodes().stream()
        .filter(node -> !node.getLocalName().equals("startEvent"))
        .map(node -> node.getAttribute("id"))
        .filter(id -> flows("targetRef", id).isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** Puts a copy of a task behind it, with another id and another value of some input. */
  Bpmn withSecond(String id, String input, String value) {
    String copyId = id + "_second";
    Element copy = (Element) renamed(node(id).cloneNode(true), id, copyId);
    copy.setAttribute("name", node(id).getAttribute("name") + ", again");
    process.insertBefore(copy, node(id).getNextSibling());
    setInput(copy, input, value);
    Element leaving = flows("sourceRef", id).get(0);
    Element between = (Element) leaving.cloneNode(true);
    between.setAttribute("id", copyId + "_flow");
    between.setAttribute("targetRef", copyId);
    leaving.setAttribute("sourceRef", copyId);
    process.appendChild(between);
    draw(id, copyId, between.getAttribute("id"), leaving.getAttribute("id"));
    return stated();
  }

  private void draw(String id, String copyId, String flow, String alike) {
    for (Element drawn : all(document.getDocumentElement(), "BPMNShape", "BPMNEdge")) {
      String shown = drawn.getAttribute("bpmnElement");
      if (shown.equals(id) || shown.equals(alike)) {
        Element copy = (Element) drawn.cloneNode(true);
        copy.setAttribute("bpmnElement", shown.equals(id) ? copyId : flow);
        copy.setAttribute("id", drawn.getAttribute("id") + "_second");
        drawn.getParentNode().insertBefore(copy, drawn.getNextSibling());
      }
    }
    for (Element reference : all(process, "flowNodeRef")) {
      if (reference.getTextContent().equals(id)) {
        Element copy = (Element) reference.cloneNode(true);
        copy.setTextContent(copyId);
        reference.getParentNode().insertBefore(copy, reference.getNextSibling());
      }
    }
  }

  /** The same with its own ids. */
  private Node renamed(Node node, String id, String copyId) {
    if (node instanceof Element element) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Node attribute = element.getAttributes().item(i);
        attribute.setNodeValue(attribute.getNodeValue().replaceFirst("^" + id, copyId));
      }
    } else if (node.getNodeType() == Node.TEXT_NODE && node.getNodeValue().startsWith(id + "_")) {
      node.setNodeValue(node.getNodeValue().replaceFirst("^" + id, copyId));
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      renamed(child, id, copyId);
    }
    return node;
  }

  private void setInput(Element task, String input, String value) {
    Element io = all(task, "dataInput").get(0);
    Element added = (Element) io.cloneNode(true);
    added.setAttribute("id", task.getAttribute("id") + "_" + input);
    added.setAttribute("name", input);
    io.getParentNode().insertBefore(added, io);
    Element reference = (Element) all(task, "dataInputRefs").get(0).cloneNode(true);
    reference.setTextContent(added.getAttribute("id"));
    all(task, "inputSet").get(0).appendChild(reference);
    Element association = (Element) all(task, "dataInputAssociation").get(0).cloneNode(true);
    all(association, "targetRef").get(0).setTextContent(added.getAttribute("id"));
    all(association, "from").get(0).setTextContent(value);
    all(association, "to").get(0).setTextContent(added.getAttribute("id"));
    task.appendChild(association);
  }

  private void removeNode(String id) {
    Element node = node(id);
    node.getParentNode().removeChild(node);
    for (Element reference : all(process, "flowNodeRef")) {
      if (reference.getTextContent().equals(id)) {
        reference.getParentNode().removeChild(reference);
      }
    }
    removeDrawing(id);
  }

  private void removeFlow(Element flow) {
    flow.getParentNode().removeChild(flow);
    removeDrawing(flow.getAttribute("id"));
  }

  private void removeDrawing(String id) {
    for (Element drawn : all(document.getDocumentElement(), "BPMNShape", "BPMNEdge")) {
      if (drawn.getAttribute("bpmnElement").equals(id)) {
        drawn.getParentNode().removeChild(drawn);
      }
    }
  }

  /** States at each node which flows come and go. */
  private Bpmn stated() {
    for (Element node : nodes()) {
      all(node, "incoming", "outgoing").forEach(stale -> node.removeChild(stale));
      Node before = node.getFirstChild();
      for (Element flow : flows("targetRef", node.getAttribute("id"))) {
        node.insertBefore(end("incoming", flow), before);
      }
      for (Element flow : flows("sourceRef", node.getAttribute("id"))) {
        node.insertBefore(end("outgoing", flow), before);
      }
      all(node, "documentation").forEach(text -> node.insertBefore(text, node.getFirstChild()));
    }
    return this;
  }

  private Element end(String name, Element flow) {
    Element end = document.createElementNS(MODEL, name);
    end.setTextContent(flow.getAttribute("id"));
    return end;
  }

  private List<Element> nodes() {
    List<String> others = List.of("laneSet", "property", "documentation", "sequenceFlow");
    List<Element> nodes = new ArrayList<>();
    for (Node child = process.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && !others.contains(element.getLocalName())) {
        nodes.add(element);
      }
    }
    return nodes;
  }

  private Element node(String id) {
    return nodes().stream()
        .filter(node -> node.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<Element> flows(String end, String id) {
    return all(process, "sequenceFlow").stream()
        .filter(flow -> flow.getAttribute(end).equals(id))
        .toList();
  }

  private static List<Element> all(Element element, String... names) {
    List<Element> found = new ArrayList<>();
    for (String name : names) {
      NodeList list = element.getElementsByTagNameNS("*", name);
      for (int i = 0; i < list.getLength(); i++) {
        found.add((Element) list.item(i));
      }
    }
    return found;
  }
}
