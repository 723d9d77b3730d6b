package punctual.fence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An element of a flow's file, and where it begins. */
public final class FlowElement {

  private final String name;
  private final Map<String, String> attributes;
  private final int line;
  private final int column;
  private final List<FlowElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /**
   * @param name without prefix
   * @param attributes by name; those of another namespace with the prefix that is usual for it
   */
  FlowElement(String name, Map<String, String> attributes, int line, int column) {
    this.name = name;
    this.attributes = attributes;
    this.line = line;
    this.column = column;
  }

  /** Its name without prefix. */
  public String name() {
    return name;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  /** The attribute's value, or an empty text. */
  public String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }

  /** Counted from 1. */
  public int line() {
    return line;
  }

  /** Counted from 1. */
  public int column() {
    return column;
  }

  /** The elements directly within it. */
  public List<FlowElement> children() {
    return children;
  }

  /** The element itself and all within it. */
  Stream<FlowElement> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(FlowElement::all));
  }

  /** Those among the element and all within it that have this name. */
  public Stream<FlowElement> all(String wanted) {
    return all().filter(element -> element.name.equals(wanted));
  }

  /** What is written in it. */
  public String text() {
    return text.toString().strip();
  }

  void append(char[] chars, int start, int length) {
    text.append(chars, start, length);
  }

  /** As it is named in a sentence. */
  @Override
  public String toString() {
    String named = attributes.containsKey("name") ? attribute("name") : attribute("id");
    return named.isEmpty() ? name : name + " '" + named + "'";
  }
}
