package punctual.files;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** A value in a YAML file that knows where it stands. */
public final class Yaml {

  private final String file;
  private final Node node;

  private Yaml(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /**
   * @throws FileProblem when the text is no YAML, empty, or uses an anchor or tag
   */
  public static Yaml parse(String file, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    try {
      ParserImpl parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
      Node root = new Composer(parser, new Resolver(), options).getSingleNode();
      if (root == null) {
        throw new FileProblem(Place.of(file), "the file is empty");
      }
      return new Yaml(file, root);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      Place place = new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
      throw new FileProblem(place, "not YAML: " + e.getProblem());
    } catch (ReaderException e) {
      throw new FileProblem(Place.of(file), "not YAML: " + e.getMessage());
    }
  }

  public Place place() {
    return place(node);
  }

  private Place place(Node at) {
    Mark mark = at.getStartMark();
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  public FileProblem problem(String message) {
    return new FileProblem(place(), message);
  }

  /**
   * The place of a field by its JSON pointer; the nearest place above it where it does not exist.
   */
  public Place place(String pointer) {
    Yaml at = this;
    for (String part : pointer.replaceFirst("^/", "").split("/")) {
      Yaml next = at.child(part.replace("~1", "/").replace("~0", "~"));
      if (next == null) {
        break;
      }
      at = next;
    }
    return at.place();
  }

  private Yaml child(String part) {
    if (isMap()) {
      return map().get(part);
    }
    boolean index = isList() && part.matches("\\d+") && Integer.parseInt(part) < list().size();
    return index ? list().get(Integer.parseInt(part)) : null;
  }

  public boolean isMap() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public boolean isScalar() {
    return node instanceof ScalarNode;
  }

  /** The entries of a map, in the file's order; a key that stands twice is an error. */
  public Map<String, Yaml> map() {
    if (!(node instanceof MappingNode mapping)) {
      throw problem("expected a map of keys and values");
    }
    Map<String, Yaml> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = new Yaml(file, tuple.getKeyNode()).text();
      if (entries.put(key, new Yaml(file, tuple.getValueNode())) != null) {
        throw new FileProblem(place(tuple.getKeyNode()), "the key '" + key + "' stands twice");
      }
    }
    return entries;
  }

  /** The entries of a map that may hold these keys only. */
  public Map<String, Yaml> map(List<String> known) {
    Map<String, Yaml> entries = map();
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      String key = new Yaml(file, tuple.getKeyNode()).text();
      if (!known.contains(key)) {
        throw new FileProblem(
            place(tuple.getKeyNode()),
            "unknown key '" + key + "'; expected one of " + String.join(", ", known));
      }
    }
    return entries;
  }

  public List<Yaml> list() {
    if (!(node instanceof SequenceNode sequence)) {
      throw problem("expected a list");
    }
    List<Yaml> items = new ArrayList<>();
    sequence.getValue().forEach(item -> items.add(new Yaml(file, item)));
    return items;
  }

  public String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw problem("expected a single value");
    }
    return scalar.getValue();
  }

  /** A list of values, or a single value as a list of one. */
  public List<String> texts() {
    return isList() ? list().stream().map(Yaml::text).toList() : List.of(text());
  }

  /** The value as plain Java: maps, lists, strings, integers, decimals, booleans, null. */
  public Object value() {
    if (isMap()) {
      Map<String, Object> values = new LinkedHashMap<>();
      map().forEach((key, item) -> values.put(key, item.value()));
      return values;
    }
    return isList() ? list().stream().map(Yaml::value).toList() : scalar();
  }

  /** What YAML takes for a number and is none in decimals ({@code 8:30}, {@code .inf}) is text. */
  private static Object number(String text) {
    String digits = text.replace("_", "");
    if (digits.matches("[+-]?\\d{1,9}")) {
      return Integer.valueOf(digits);
    }
    try {
      return new java.math.BigDecimal(digits);
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private Object scalar() {
    String text = text();
    return switch (node.getTag().getValue()) {
      case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float" -> number(text);
      case "tag:yaml.org,2002:bool" ->
          text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes");
      case "tag:yaml.org,2002:null" -> null;
      default -> text;
    };
  }
}
