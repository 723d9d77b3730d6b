package punctual.audit;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import punctual.audit.DrawnFlow.DrawnNode;
import punctual.audit.DrawnFlow.Edge;

/** Reads a BPMN file for what its diagram says, not for running it. */
final class DrawnFlowReader {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String TOOL = "http://www.jboss.org/drools";

  private final Map<String, String> signals = new HashMap<>();
  private final Map<String, DrawnNode> nodes = new LinkedHashMap<>();
  private final Map<String, List<Edge>> before = new HashMap<>();

  private DrawnFlowReader() {}

  static DrawnFlow read(String path, String text) {
    Element root = parse(text);
    DrawnFlowReader reader = new DrawnFlowReader();
    for (Element signal : all(root, "signal")) {
      reader.signals.put(signal.getAttribute("id"), signal.getAttribute("name"));
    }
    Element process = all(root, "process").get(0);
    children(process).forEach(reader::add);
    return new DrawnFlow(
        process.getAttribute("id"),
        process.getAttribute("name"),
        path,
        reader.nodes,
        reader.before);
  }

  private static Element parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("a flow that was usable cannot be read: " + e, e);
    }
  }

  private void add(Element element) {
    if (element.getLocalName().equals("sequenceFlow")) {
      before
          .computeIfAbsent(element.getAttribute("targetRef"), id -> new ArrayList<>())
          .add(new Edge(element.getAttribute("sourceRef"), element.getAttribute("name")));
    } else if (element.hasAttribute("id")) {
      String task = element.getAttributeNS(TOOL, "taskName");
      DrawnNode node =
          new DrawnNode(
              element.getAttribute("id"),
              element.getAttribute("name"),
              element.getLocalName().equals("startEvent"),
              signal(element),
              timer(element),
              task.isEmpty() ? null : task,
              inputs(element));
      nodes.put(node.id(), node);
    }
  }

  private String signal(Element element) {
    List<Element> definitions = all(element, "signalEventDefinition");
    return definitions.isEmpty() ? null : signals.get(definitions.get(0).getAttribute("signalRef"));
  }

  private static String timer(Element element) {
    List<Element> dates = all(element, "timeDate");
    return dates.isEmpty() ? null : dates.get(0).getTextContent().replaceAll("[#{}\\s]", "");
  }

  private static Map<String, String> inputs(Element element) {
    Map<String, String> names = new HashMap<>();
    for (Element input : all(element, "dataInput")) {
      names.put(input.getAttribute("id"), input.getAttribute("name"));
    }
    Map<String, String> inputs = new LinkedHashMap<>();
    for (Element association : all(element, "dataInputAssociation")) {
      List<Element> from = all(association, "from");
      if (!from.isEmpty()) {
        String target = all(association, "targetRef").get(0).getTextContent().strip();
        inputs.put(names.getOrDefault(target, target), from.get(0).getTextContent().strip());
      }
    }
    return inputs;
  }

  private static List<Element> all(Element element, String name) {
    return elements(element.getElementsByTagNameNS(BPMN, name));
  }

  private static List<Element> children(Element element) {
    return elements(element.getChildNodes());
  }

  private static List<Element> elements(NodeList list) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < list.getLength(); i++) {
      Node node = list.item(i);
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
