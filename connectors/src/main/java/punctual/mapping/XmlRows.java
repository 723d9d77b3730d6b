package punctual.mapping;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import punctual.files.FileProblem;
import punctual.files.Place;

/**
 * The records of an XML document: the elements at a path. Name spaces are left aside; document
 * types and entities of one's own are refused.
 */
final class XmlRows implements Rows {
  private static final int DEEPEST = 64;

  private final Guard guard;
  private final XMLStreamReader parser;
  private final String records;
  private final String shown;
  private final Deque<String> path = new ArrayDeque<>();

  XmlRows(InputStream in, Mapping.Form form, String shown) throws IOException {
    this.guard = new Guard(in);
    this.records = form.records();
    this.shown = shown;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      parser = factory.createXMLStreamReader(new BufferedInputStream(guard));
    } catch (XMLStreamException e) {
      throw new FileProblem(Place.of(shown), "no XML: " + sentence(e));
    }
  }

  @Override
  public Row next() {
    try {
      guard.next();
      while (parser.hasNext()) {
        switch (parser.next()) {
          case XMLStreamConstants.DTD -> throw problem("a document type is not allowed");
          case XMLStreamConstants.END_ELEMENT -> path.removeLast();
          case XMLStreamConstants.START_ELEMENT -> {
            if (enter().equals(records)) {
              return record();
            }
          }
          default -> guard.next();
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw problem("cannot be read from here: " + sentence(e));
    }
  }

  private String enter() {
    path.addLast(parser.getLocalName());
    if (path.size() > DEEPEST) {
      throw problem("is deeper than " + DEEPEST + " elements");
    }
    return "/" + String.join("/", path);
  }

  private Row record() throws XMLStreamException {
    int line = parser.getLocation().getLineNumber();
    int depth = path.size();
    Map<String, StringBuilder> texts = new HashMap<>();
    attributes("", texts);
    while (path.size() >= depth) {
      switch (parser.next()) {
        case XMLStreamConstants.END_ELEMENT -> path.removeLast();
        case XMLStreamConstants.START_ELEMENT -> {
          enter();
          attributes(within(depth) + "/", texts);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            texts
                .computeIfAbsent(within(depth), key -> new StringBuilder())
                .append(parser.getText());
        default -> {}
      }
    }
    return new XmlRow(texts, line);
  }

  private String within(int depth) {
    return String.join("/", path.stream().skip(depth).toList());
  }

  private void attributes(String prefix, Map<String, StringBuilder> texts) {
    for (int i = 0; i < parser.getAttributeCount(); i++) {
      texts.put(
          prefix + "@" + parser.getAttributeLocalName(i),
          new StringBuilder(parser.getAttributeValue(i)));
    }
  }

  private FileProblem problem(String sentence) {
    var at = parser.getLocation();
    return new FileProblem(new Place(shown, at.getLineNumber(), at.getColumnNumber()), sentence);
  }

  private static String sentence(XMLStreamException e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").replaceFirst(".*Message: ", "");
  }

  @Override
  public void close() throws IOException {
    guard.close();
  }

  private record XmlRow(Map<String, StringBuilder> texts, long line) implements Row {
    @Override
    public String text(String path) {
      StringBuilder text = texts.get(path);
      return text == null || text.toString().isBlank() ? null : text.toString().strip();
    }
  }
}
