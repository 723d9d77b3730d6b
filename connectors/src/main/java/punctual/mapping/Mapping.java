package punctual.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import punctual.contract.Sender;
import punctual.contract.Senders;
import punctual.files.FileProblem;
import punctual.files.Place;
import punctual.files.Yaml;

/**
 * A mapping file, {@code connectors/mappings/<name>.yaml}: which records it reads and which events
 * each of them becomes.
 *
 * @param name the file's name without its ending
 * @param sender whose events they become
 * @param form how the records are written
 * @param shapes the events; a record becomes one of each that is for it
 */
public record Mapping(String name, Sender sender, Form form, List<EventShape> shapes) {

  static final String ENDING = ".yaml";

  /** What kind of records they are. */
  public enum Kind {
    /** Rows under a line of column names. */
    CSV,
    /** JSON: one value, an array of them, or several values. */
    JSON,
    /** A JSON value a line. */
    JSONL,
    /** Elements of an XML document. */
    XML,
    /** E-mails. */
    MAIL
  }

  /**
   * How the records are written.
   *
   * @param records where they stand in a JSON or XML document, such as {@code /export/ticket}; null
   *     for the whole
   * @param delimiter between the cells of a CSV file
   * @param tickets what a ticket's number looks like in the subject of a mail
   */
  public record Form(Kind kind, Charset charset, String records, char delimiter, Pattern tickets) {}

  /**
   * Reads one.
   *
   * @param senders who may send what
   * @throws FileProblem with place and sentence, if something in it is wrong
   */
  public static Mapping read(Path file, Senders senders) {
    String shown = file.getFileName().toString();
    try {
      String name = shown.substring(0, shown.length() - ENDING.length());
      return new MappingFile(name, Yaml.parse(shown, Files.readString(file)), senders).mapping();
    } catch (IOException e) {
      throw new FileProblem(Place.of(file.toString()), "cannot be read: " + e.getMessage());
    }
  }

  /** Opens a file of such records. */
  public Rows open(InputStream in, String shown) throws IOException {
    return switch (form.kind()) {
      case CSV -> CsvRows.open(in, form, shown, fields());
      case JSON -> new JsonRows(in, form, shown);
      case JSONL -> new JsonlRows(in, form);
      case XML -> new XmlRows(in, form, shown);
      case MAIL -> throw new IllegalArgumentException("mails are not read from a file");
    };
  }

  /** The record's fields that it looks at. */
  Set<String> fields() {
    return shapes.stream()
        .flatMap(EventShape::fields)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
