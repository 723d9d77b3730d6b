package punctual.scenario;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import punctual.scenario.CaseResult.Outcome;

/**
 * Writes results as JUnit XML: a suite for each folder, a case for each scenario, named by its
 * sentence; the timeline is the body of a failure, an unreadable scenario is an error.
 */
public final class JUnitXml {
  private static final double NANOS_OF_A_SECOND = 1e9;

  private final XMLStreamWriter xml;

  private JUnitXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes the whole report.
   *
   * @throws XMLStreamException when the writer fails
   */
  public static void write(List<CaseResult> results, Writer out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    xml.writeStartDocument("UTF-8", "1.0");
    new JUnitXml(xml).suites(results);
    xml.writeEndDocument();
    xml.flush();
  }

  private void suites(List<CaseResult> results) throws XMLStreamException {
    Map<String, List<CaseResult>> suites =
        results.stream()
            .collect(
                Collectors.groupingBy(CaseResult::suite, LinkedHashMap::new, Collectors.toList()));
    open("testsuites");
    totals(results);
    for (Map.Entry<String, List<CaseResult>> suite : suites.entrySet()) {
      open("testsuite");
      xml.writeAttribute("name", clean(suite.getKey()));
      totals(suite.getValue());
      for (CaseResult result : suite.getValue()) {
        testCase(result);
      }
      close();
    }
    close();
  }

  private void totals(List<CaseResult> results) throws XMLStreamException {
    xml.writeAttribute("tests", Integer.toString(results.size()));
    xml.writeAttribute("failures", count(results, Outcome.FAILED));
    xml.writeAttribute("errors", count(results, Outcome.UNREADABLE));
    xml.writeAttribute("skipped", count(results, Outcome.LEFT_OUT));
    xml.writeAttribute("time", seconds(results.stream().mapToLong(CaseResult::nanos).sum()));
  }

  private static String count(List<CaseResult> results, Outcome outcome) {
    return Long.toString(results.stream().filter(r -> r.outcome() == outcome).count());
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / NANOS_OF_A_SECOND);
  }

  private void testCase(CaseResult result) throws XMLStreamException {
    open("testcase");
    xml.writeAttribute("name", clean(result.sentence()));
    xml.writeAttribute("classname", clean(result.suite().replace('/', '.')));
    xml.writeAttribute("file", clean(result.file()));
    xml.writeAttribute("time", seconds(result.nanos()));
    switch (result.outcome()) {
      case FAILED -> problem("failure", result);
      case UNREADABLE -> problem("error", result);
      case LEFT_OUT -> problem("skipped", result);
      case PASSED -> {}
    }
    close();
  }

  private void problem(String element, CaseResult result) throws XMLStreamException {
    open(element);
    xml.writeAttribute("message", clean(result.summary()));
    xml.writeCharacters(clean(result.report()));
    xml.writeEndElement();
  }

  private void open(String element) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
  }

  private void close() throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  /** Without the characters that XML 1.0 cannot hold. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || c >= ' ' && c != 0xFFFE && c != 0xFFFF)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
