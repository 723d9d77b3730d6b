package punctual.policy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import punctual.fence.Fence;
import punctual.fence.Tryout;
import punctual.files.Place;

/**
 * Compiles and checks a release in a process of its own, so that a release that stalls the compiler
 * or exhausts memory costs this process nothing.
 */
public final class ReleaseTrial {

  private static final String CODE = "fence-trial";
  private static final String FINDINGS = "findings";
  private static final String COMPILED = "compiled";
  private static final String VERB = "trial";

  /** So often a small release is built that the next is built quickly. */
  private static final int WARM = 3;

  private final Tryout trial;
  private final RuleCache known;

  /**
   * @param trial starts a program that knows the verb {@code trial DIRECTORY}
   * @param known packages compiled before, which are not compiled again
   */
  public ReleaseTrial(Tryout trial, RuleCache known) {
    this.trial = trial;
    this.known = known;
  }

  /**
   * What a trial came to.
   *
   * @param rules null when a finding is an error
   */
  public record Tried(CompiledRules rules, List<Finding> findings) {}

  /**
   * Tries a release.
   *
   * @throws UncheckedIOException when no process can be started or no file written
   */
  public Tried of(ReleaseFiles files) {
    try {
      Path directory = Files.createTempDirectory(VERB);
      try {
        return tried(files, directory);
      } finally {
        delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Tried tried(ReleaseFiles files, Path directory) throws IOException {
    for (Map.Entry<String, String> file : files.texts().entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    RuleCacheFolder compiled = new RuleCacheFolder(directory.resolve(COMPILED));
    for (RulePackage each : RulePackage.of(files)) {
      CompiledRules kept = known.find(each.key());
      if (kept != null) {
        compiled.keep(each.key(), kept);
      }
    }
    Optional<String> failure = trial.run(VERB, directory.toString());
    if (failure.isPresent()) {
      return refused("the release " + failure.get());
    }
    List<Finding> findings = read(directory.resolve(FINDINGS));
    CompiledRules rules = compiled.find(files.hash());
    if (rules == null && findings.stream().noneMatch(Finding::isError)) {
      return refused("the release was tried without a result");
    }
    return rules == null ? new Tried(null, findings) : examined(files, rules, findings);
  }

  /** What comes out of the process is looked at again here. */
  private Tried examined(ReleaseFiles files, CompiledRules rules, List<Finding> findings) {
    List<Finding> all = new ArrayList<>(findings);
    Fence.examineClasses(rules.classes()).forEach(found -> all.add(Finding.of(found)));
    if (all.stream().anyMatch(Finding::isError)) {
      return new Tried(null, List.copyOf(all));
    }
    for (RulePackage each : RulePackage.of(files)) {
      known.keep(each.key(), each.own(rules));
    }
    return new Tried(rules, List.copyOf(all));
  }

  private static Tried refused(String sentence) {
    return new Tried(null, List.of(Finding.error(CODE, Place.of("rules"), sentence)));
  }

  /** Does ahead what can be done before there is a release to try. */
  public void prepare() {
    try {
      trial.prepare();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs in the trial's process before there is anything to try. */
  public static void warmUp() throws IOException {
    for (int time = 0; time < WARM; time++) {
      WarmUp.build();
    }
  }

  /**
   * The other process's side: checks and compiles the release that lies in a directory, and leaves
   * findings and compiled rules there.
   */
  public static void inside(Path directory) throws IOException {
    RuleCacheFolder compiled = new RuleCacheFolder(directory.resolve(COMPILED));
    ReleaseBuilder.Built built = new ReleaseBuilder(ReleaseFiles.read(directory), compiled).build();
    try (DataOutputStream out =
        new DataOutputStream(Files.newOutputStream(directory.resolve(FINDINGS)))) {
      for (Finding finding : built.findings()) {
        out.writeUTF(finding.severity().name());
        out.writeUTF(finding.code());
        out.writeUTF(finding.place().file());
        out.writeInt(finding.place().line());
        out.writeInt(finding.place().column());
        out.writeUTF(finding.message());
        out.writeUTF(finding.hint() == null ? "" : finding.hint());
      }
    }
  }

  private static List<Finding> read(Path file) throws IOException {
    List<Finding> findings = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      while (in.available() > 0) {
        Finding.Severity severity = Finding.Severity.valueOf(in.readUTF());
        String code = in.readUTF();
        Place place = new Place(in.readUTF(), in.readInt(), in.readInt());
        String message = in.readUTF();
        String hint = in.readUTF();
        findings.add(new Finding(severity, code, place, message, hint.isEmpty() ? null : hint));
      }
    }
    return findings;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
