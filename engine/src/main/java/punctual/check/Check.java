package punctual.check;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import punctual.engine.Agreement;
import punctual.engine.Policy;
import punctual.files.Place;
import punctual.policy.Finding;
import punctual.policy.Finding.Severity;
import punctual.policy.Release;
import punctual.policy.ReleaseBuilder;
import punctual.policy.ReleaseFiles;
import punctual.policy.RuleCache;
import punctual.policy.WrittenRules;
import punctual.proof.Proofs;

/** Everything that is wrong with the files of a release, found at once. */
public final class Check {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding finding) -> finding.place().file())
          .thenComparingInt(finding -> finding.place().line())
          .thenComparingInt(finding -> finding.place().column())
          .thenComparing(Finding::code)
          .thenComparing(Finding::message);

  private final ReleaseFiles files;
  private final ReleaseBuilder.Built built;
  private final Set<Finding> findings = new LinkedHashSet<>();

  private Check(ReleaseFiles files, ReleaseBuilder.Built built) {
    this.files = files;
    this.built = built;
  }

  /**
   * What a check came to.
   *
   * @param hash names the release, usable or not
   * @param release null when a finding is an error
   * @param findings by place
   */
  public record Result(String hash, Release release, List<Finding> findings) {

    /** How many findings matter so much. */
    public long count(Severity severity) {
      return findings.stream().filter(finding -> finding.severity() == severity).count();
    }
  }

  /**
   * Checks a release.
   *
   * @param home whose routes are checked too; null for none
   */
  public static Result of(ReleaseFiles files, RuleCache cache, Path home) {
    return of(files, new ReleaseBuilder(files, cache).build(), home);
  }

  /** Checks a release that has been built elsewhere. */
  public static Result of(ReleaseFiles files, ReleaseBuilder.Built built, Path home) {
    Check check = new Check(files, built);
    Routes routes = home == null ? null : new Routes(home);
    if (routes != null) {
      check.findings.addAll(routes.check());
      check.findings.addAll(new MappingFiles(home).check());
      check.findings.addAll(new UnreadFiles(home).check());
    }
    return check.run(routes == null ? Set.of() : routes.channels());
  }

  private Result run(Set<String> channels) {
    findings.addAll(built.findings());
    if (files.agreements().isEmpty()) {
      String message = "there is no agreement: rules/<agreement>/agreement.yaml";
      findings.add(Finding.error("policy-file", Place.of("rules"), message));
    }
    files.agreements().forEach(agreement -> check(agreement, channels));
    List<Finding> sorted =
        findings.stream().map(Codes::withHint).distinct().sorted(BY_PLACE).toList();
    boolean usable = built.release() != null && sorted.stream().noneMatch(Finding::isError);
    return new Result(files.hash(), usable ? built.release() : null, sorted);
  }

  /** What rules and flows say to each other is known only when all of them can be read. */
  private static boolean isOfRules(Finding finding, Subject subject) {
    return subject.ruleFiles().contains(finding.place().file());
  }

  private void check(String id, Set<String> channels) {
    Subject subject = new Subject(files, id, WrittenRules.of(files, id), findings::add);
    new Heads(subject).check();
    Cells.check(subject);
    new Lists(subject, channels).check();
    if (built.findings().stream().noneMatch(finding -> isOfRules(finding, subject))) {
      new Conversations(subject).check();
      findings.addAll(Proofs.of(subject.rules()));
      new Silences(subject).check();
    }
    Policy policy = built.release() == null ? null : built.release().policy(id).orElse(null);
    if (policy != null) {
      Agreement agreement = policy.agreement();
      new Amounts(subject, policy.calendar() != null).check();
      new Gaps(subject, agreement, policy.directory()).check();
    }
  }
}
