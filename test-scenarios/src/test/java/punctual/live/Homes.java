package punctual.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import punctual.scenarios.Project;

/** Copies of the project's policies in which something is changed. */
final class Homes {

  private static final String CONTACTS = "rules/newyork/contacts/contacts.csv";

  private Homes() {}

  /** A copy with these files written over. */
  static Path with(Path folder, Map<String, String> files) throws IOException {
    for (String part : new String[] {"rules", "processes", "connectors"}) {
      FileSystemUtils.copyRecursively(Project.ROOT.resolve(part), folder.resolve(part));
    }
    FileSystemUtils.deleteRecursively(folder.resolve("connectors/target"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  /** A copy in which these rows stand for the department's contacts in the same roles. */
  static Path withContacts(Path folder, String... rows) throws IOException {
    StringBuilder contacts = new StringBuilder();
    for (String line : Project.read(Project.ROOT.resolve(CONTACTS)).split("\n")) {
      if (!replaced(line, rows)) {
        contacts.append(line).append('\n');
      }
    }
    return with(folder, Map.of(CONTACTS, contacts + String.join("\n", rows) + "\n"));
  }

  private static boolean replaced(String line, String... rows) {
    for (String row : rows) {
      if (line.startsWith(role(row))) {
        return true;
      }
    }
    return false;
  }

  private static String role(String row) {
    String[] cells = row.split(",");
    return cells[0] + "," + cells[1] + ",";
  }
}
