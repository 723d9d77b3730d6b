package punctual.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.policy.Finding;

/** The codes of findings: what each means, why it matters, what would help. */
public final class Codes {

  private static final Pattern ENTRY =
      Pattern.compile(
          "## (?<code>[a-z0-9-]+)\n+(?<why>.*?)\n+Hint: (?<hint>[^\n]+)\n", Pattern.DOTALL);
  private static final SortedMap<String, Code> CODES = read();

  private Codes() {}

  /**
   * A code.
   *
   * @param why what it means and why it matters
   * @param hint what would help
   */
  public record Code(String code, String why, String hint) {}

  private static SortedMap<String, Code> read() {
    SortedMap<String, Code> codes = new TreeMap<>();
    try (InputStream in = Codes.class.getResourceAsStream("/punctual/check/codes.md")) {
      Matcher entry = ENTRY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (entry.find()) {
        String why = entry.group("why").replaceAll("\\s+", " ").strip();
        codes.put(entry.group("code"), new Code(entry.group("code"), why, entry.group("hint")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codes;
  }

  /** Empty where there is no such code. */
  public static Optional<Code> of(String code) {
    return Optional.ofNullable(CODES.get(code));
  }

  /** Every code, sorted. */
  public static SortedSet<String> all() {
    return Collections.unmodifiableSortedSet(new java.util.TreeSet<>(CODES.keySet()));
  }

  static Finding withHint(Finding finding) {
    return finding.hint() != null || !CODES.containsKey(finding.code())
        ? finding
        : finding.hint(CODES.get(finding.code()).hint());
  }
}
