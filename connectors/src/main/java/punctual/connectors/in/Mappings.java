package punctual.connectors.in;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import punctual.contract.Senders;
import punctual.files.FileProblem;
import punctual.files.Place;
import punctual.mapping.Mapping;

/** The mapping files of a folder; a changed one counts from the next use. */
public final class Mappings {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");

  private final Path folder;
  private final Senders senders;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(FileTime changed, long size, Mapping mapping) {}

  public Mappings(Path folder, Senders senders) {
    this.folder = folder;
    this.senders = senders;
  }

  /**
   * A mapping by its name.
   *
   * @throws FileProblem if there is none, or something in it is wrong
   */
  public Mapping get(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new FileProblem(Place.of(name), "is no name of a mapping");
    }
    Path file = folder.resolve(name + ".yaml");
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      long size = Files.size(file);
      Known last = known.get(name);
      if (last == null || !last.changed().equals(changed) || last.size() != size) {
        last = new Known(changed, size, Mapping.read(file, senders));
        known.put(name, last);
      }
      return last.mapping();
    } catch (NoSuchFileException e) {
      throw new FileProblem(Place.of(name + ".yaml"), "there is no such mapping");
    } catch (IOException e) {
      throw new FileProblem(Place.of(name + ".yaml"), "cannot be read: " + e.getMessage());
    }
  }
}
