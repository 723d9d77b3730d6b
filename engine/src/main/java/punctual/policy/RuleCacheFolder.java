package punctual.policy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import punctual.policy.RuleSource.RulePlace;

/**
 * Keeps compiled rules in a folder, so that the next command need not compile them again. What
 * cannot be read or written is compiled anew: a cache never stands in the way.
 */
public final class RuleCacheFolder implements RuleCache {

  /** Changes whenever compiled rules of an older build must not be used any more. */
  private static final String FORM = "2";

  /** In bytes: some hundred releases that differ in a file. */
  private static final long MOST = 200_000_000;

  private static final String ENDING = ".rules";

  private final Path folder;
  private final Pruning pruning;

  public RuleCacheFolder(Path folder) {
    this(folder, MOST);
  }

  /**
   * @param most how many bytes it may hold; what has not been used for longest goes first
   */
  RuleCacheFolder(Path folder, long most) {
    this.folder = folder;
    this.pruning = new Pruning(most);
  }

  /** The user's cache folder. */
  public static RuleCacheFolder ofUser() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return new RuleCacheFolder(base.resolve("punctual"));
  }

  private Path file(String release) {
    return folder.resolve(release + "-" + FORM + "-" + Runtime.version().feature() + ENDING);
  }

  @Override
  public CompiledRules find(String release) {
    Path file = file(release);
    if (!Files.isReadable(file)) {
      return null;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return read(in);
    } catch (IOException e) {
      return null;
    }
  }

  private static CompiledRules read(DataInputStream in) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = in.readUTF();
      classes.put(name, in.readNBytes(in.readInt()));
    }
    List<RulePlace> places = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      places.add(
          new RulePlace(
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              in.readInt(),
              List.of(in.readUTF().split(","))));
    }
    return new CompiledRules(classes, places);
  }

  @Override
  public void keep(String release, CompiledRules rules) {
    try {
      Files.createDirectories(folder);
      Path half = Files.createTempFile(folder, release, ".half");
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
        write(rules, out);
      }
      Files.move(half, file(release), StandardCopyOption.ATOMIC_MOVE);
      pruning.prune(folder, ENDING);
    } catch (IOException e) {
      System.Logger log = System.getLogger(RuleCacheFolder.class.getName());
      log.log(System.Logger.Level.DEBUG, "compiled rules are not cached: " + e);
    }
  }

  private static void write(CompiledRules rules, DataOutputStream out) throws IOException {
    out.writeInt(rules.classes().size());
    for (Map.Entry<String, byte[]> entry : rules.classes().entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeInt(entry.getValue().length);
      out.write(entry.getValue());
    }
    out.writeInt(rules.places().size());
    for (RulePlace place : rules.places()) {
      out.writeUTF(place.pack());
      out.writeUTF(place.name());
      out.writeUTF(place.group());
      out.writeUTF(place.clause());
      out.writeUTF(place.path());
      out.writeInt(place.line());
      out.writeUTF(String.join(",", place.facts()));
    }
  }
}
