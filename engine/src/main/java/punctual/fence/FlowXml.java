package punctual.fence;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads a flow's XML as a tree, without a DOCTYPE and therefore without entities and without
 * fetching anything; at most 1 MB and 50 elements deep.
 */
final class FlowXml extends DefaultHandler2 {

  private static final int DEPTH = 50;
  private static final int ELEMENTS_AT_MOST = 5_000;

  private static final String OMG = "http://www.omg.org/spec/";

  /** The namespaces of elements. */
  private static final Map<String, String> ELEMENTS =
      Map.of(
          OMG + "BPMN/20100524/MODEL", "",
          OMG + "BPMN/20100524/DI", "",
          OMG + "DD/20100524/DC", "",
          OMG + "DD/20100524/DI", "");

  /** The namespaces of attributes, with the prefixes that they go by here. */
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "",
          "",
          "http://www.jboss.org/drools",
          "drools:",
          XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI,
          "xsi:",
          "http://bpmn.io/schema/bpmn/biocolor/1.0",
          "color:",
          OMG + "BPMN/non-normative/color/1.0",
          "color:");

  private final Refusals refusals;
  private final Deque<FlowElement> open = new ArrayDeque<>();
  private FlowElement root;
  private Locator locator;
  private int elements;
  private int line = 1;
  private int column = 1;

  private FlowXml(Refusals refusals) {
    this.refusals = refusals;
  }

  /** The root element; null when something is refused. */
  static FlowElement read(String text, Refusals refusals) {
    if (text.getBytes(StandardCharsets.UTF_8).length > TextLimits.BYTES) {
      String sentence = "is larger than " + TextLimits.BYTES + " bytes";
      refusals.add("fence-size", 0, 0, sentence);
      return null;
    }
    FlowXml xml = new FlowXml(refusals);
    return xml.parse(text) && refusals.all().isEmpty() ? xml.root : null;
  }

  private boolean parse(String text) {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      SAXParser parser = factory.newSAXParser();
      parser.setProperty("http://xml.org/sax/properties/lexical-handler", this);
      parser.parse(new InputSource(new StringReader(text)), this);
      return true;
    } catch (SAXParseException e) {
      refusals.add("fence-xml", e.getLineNumber(), e.getColumnNumber(), sentence(e));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      refusals.add("fence-xml", 0, 0, sentence(e));
    }
    return false;
  }

  private static String sentence(Exception e) {
    return String.valueOf(e.getMessage()).startsWith("DOCTYPE")
        ? "a DOCTYPE is not used"
        : "is not XML: " + e.getMessage();
  }

  @Override
  public void setDocumentLocator(Locator documentLocator) {
    this.locator = documentLocator;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    if (open.size() == DEPTH) {
      throw new SAXParseException("elements stand more than " + DEPTH + " deep", locator);
    }
    if (++elements > ELEMENTS_AT_MOST) {
      throw new SAXParseException("has more than " + ELEMENTS_AT_MOST + " elements", locator);
    }
    String known = ELEMENTS.containsKey(uri) ? name : qualified;
    FlowElement element = new FlowElement(known, attributes(attributes), line, column);
    if (open.isEmpty()) {
      root = element;
    } else {
      open.peek().children().add(element);
    }
    open.push(element);
    passed();
  }

  private static Map<String, String> attributes(Attributes attributes) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      String prefix = ATTRIBUTES.get(attributes.getURI(i));
      String name = prefix == null ? attributes.getQName(i) : prefix + attributes.getLocalName(i);
      values.put(name, attributes.getValue(i));
    }
    return values;
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    open.pop();
    passed();
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    open.peek().append(chars, start, length);
    passed();
    column = Math.max(1, column - 1);
  }

  @Override
  public void comment(char[] chars, int start, int length) {
    passed();
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    throw new SAXParseException("processing instructions are not used", locator);
  }

  /** An element begins where what stands before it ends. */
  private void passed() {
    line = locator.getLineNumber();
    column = locator.getColumnNumber();
  }
}
