package punctual.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punctual.files.FileProblem;
import punctual.files.Place;
import punctual.ledger.CodePoints;

/**
 * The files of a release, by their path relative to home, with LF line ends. Their hash names the
 * release: the SHA-256 of the lines {@code <sha256 of the file> <path>} sorted by path, so that
 * {@code sha256sum} reproduces it.
 */
public final class ReleaseFiles {

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]*";
  private static final String AGREEMENT = "rules/" + NAME + "/";
  private static final List<Pattern> PATTERNS =
      Stream.of(
              AGREEMENT + "agreement\\.(md|yaml)",
              AGREEMENT + "interpretations\\.md",
              AGREEMENT + NAME + "/" + NAME + "\\.drl(\\.csv)?",
              AGREEMENT + "calendars/" + NAME + "\\.yaml",
              AGREEMENT + "contacts/" + NAME + "\\.csv",
              AGREEMENT + "billing/rates\\.csv",
              AGREEMENT + "notices/" + NAME + "\\.md",
              "processes/" + NAME + "/" + NAME + "\\.bpmn")
          .map(Pattern::compile)
          .toList();

  private final SortedMap<String, String> texts;
  private final String hash;

  private ReleaseFiles(SortedMap<String, String> texts) {
    this.texts = texts;
    this.hash = hash(texts);
  }

  /** Files already read, by path. */
  public static ReleaseFiles of(SortedMap<String, String> texts) {
    SortedMap<String, String> sorted = new TreeMap<>(CodePoints.ORDER);
    texts.forEach((path, text) -> sorted.put(path, text.replace("\r\n", "\n")));
    return new ReleaseFiles(sorted);
  }

  /**
   * Files that somebody sent, by path.
   *
   * @throws FileProblem when one of them can be no file of a release
   */
  public static ReleaseFiles sent(SortedMap<String, String> texts) {
    for (String path : texts.keySet()) {
      if (!belongs(path)) {
        throw new FileProblem(Place.of(path), "no file of a release has such a path");
      }
    }
    return of(texts);
  }

  /**
   * Reads the release that lies in a home directory.
   *
   * @throws FileProblem when home or a file in it cannot be read
   */
  public static ReleaseFiles read(Path home) {
    if (!Files.isDirectory(home.resolve("rules"))) {
      throw new FileProblem(
          Place.of(home.toString()),
          "no directory 'rules' here; --home names a directory that has one");
    }
    SortedMap<String, String> texts = new TreeMap<>();
    for (String folder : List.of("rules", "processes")) {
      read(home, home.resolve(folder), texts);
    }
    return of(texts);
  }

  private static void read(Path home, Path folder, SortedMap<String, String> texts) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder, 4)) {
      for (Path file :
          files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList()) {
        String path = home.relativize(file).toString().replace('\\', '/');
        if (belongs(path)) {
          texts.put(path, text(file, path));
        }
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new FileProblem(Place.of(folder.toString()), "cannot be read: " + e.getMessage());
    }
  }

  private static String text(Path file, String path) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new FileProblem(Place.of(path), "is not UTF-8 text");
    }
  }

  /** Whether a file of this path is one of a release's. */
  public static boolean belongs(String path) {
    return PATTERNS.stream().anyMatch(pattern -> pattern.matcher(path).matches());
  }

  public String hash() {
    return hash;
  }

  public SortedMap<String, String> texts() {
    return texts;
  }

  /** The text of a file, or null. */
  public String text(String path) {
    return texts.get(path);
  }

  /** These files with one of them changed or added. */
  public ReleaseFiles with(String path, String text) {
    SortedMap<String, String> changed = new TreeMap<>(texts);
    changed.put(path, text);
    return of(changed);
  }

  /** The ids of the agreements, sorted. */
  public List<String> agreements() {
    return texts.keySet().stream()
        .filter(path -> path.startsWith("rules/"))
        .map(path -> path.split("/")[1])
        .distinct()
        .toList();
  }

  /** The paths below a folder with this ending, sorted. */
  public List<String> below(String folder, String ending) {
    return texts.keySet().stream()
        .filter(path -> path.startsWith(folder) && path.endsWith(ending))
        .toList();
  }

  private static String hash(SortedMap<String, String> texts) {
    StringBuilder lines = new StringBuilder();
    texts.forEach(
        (path, text) -> lines.append(sha256(text)).append("  ").append(path).append('\n'));
    return sha256(lines.toString());
  }

  private static String sha256(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
