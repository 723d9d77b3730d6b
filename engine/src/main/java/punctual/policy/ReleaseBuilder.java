package punctual.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import punctual.engine.Agreement;
import punctual.engine.Policy;
import punctual.engine.Rates;
import punctual.files.FileProblem;
import punctual.files.Place;
import punctual.flow.FlowBase;
import punctual.time.BusinessCalendar;

/** Makes a release out of files, or says everything that is wrong with them. */
public final class ReleaseBuilder {

  private final ReleaseFiles files;
  private final RuleCache cache;
  private final List<Finding> findings = new ArrayList<>();

  public ReleaseBuilder(ReleaseFiles files, RuleCache cache) {
    this.files = files;
    this.cache = cache;
  }

  /** What building came to: findings, and a release when none of them is an error. */
  public record Built(Release release, List<Finding> findings) {

    /**
     * @throws InvalidPolicy when the release cannot be used
     */
    public Release orThrow() {
      if (release == null) {
        throw new InvalidPolicy(findings);
      }
      return release;
    }
  }

  public Built build() {
    CompiledRules rules = rules();
    Map<String, Policy> policies = new LinkedHashMap<>();
    for (String agreement : files.agreements()) {
      Policy policy = policy(agreement, rules);
      if (policy != null) {
        policies.put(agreement, policy);
      }
    }
    boolean usable = findings.stream().noneMatch(Finding::isError);
    return new Built(usable ? new Release(files, policies) : null, List.copyOf(findings));
  }

  private CompiledRules rules() {
    CompiledRules cached = cache.find(files.hash());
    if (cached != null) {
      return cached;
    }
    RuleCompiler compiler = new RuleCompiler();
    CompiledRules rules = compiler.compile(files);
    findings.addAll(compiler.findings());
    if (compiler.findings().isEmpty()) {
      cache.keep(files.hash(), rules);
      return rules;
    }
    return null;
  }

  private Policy policy(String id, CompiledRules compiled) {
    String folder = "rules/" + id + "/";
    try {
      String path = folder + "agreement.yaml";
      Agreement agreement = AgreementFile.read(path, files.text(path));
      PolicyDirectory directory =
          new PolicyDirectory(new ContactLists(files, id, agreement.zone()), Parties.of(files));
      BusinessCalendar calendar = calendar(folder, agreement);
      if (compiled == null) {
        return null;
      }
      RuleBase rules = RuleBase.of(id, compiled);
      FlowBase flows = flows(id, rules);
      Rates rates = rates(folder, agreement, directory);
      return new CompiledPolicy(
          agreement, files.hash(), calendar, directory, rates, flows, rules, templates(folder));
    } catch (FileProblem problem) {
      findings.add(Finding.of("policy-file", problem));
      return null;
    }
  }

  private Rates rates(String folder, Agreement agreement, PolicyDirectory directory) {
    String head = folder + "agreement.yaml";
    String path = folder + "billing/rates.csv";
    RatesFile rates =
        RatesFile.read(path, files.text(path), AgreementFile.bills(head, files.text(head)));
    if (rates.currency() == null && !rates.isEmpty()) {
      throw new FileProblem(Place.of(head), "there are rates, but the key 'currency' is missing");
    }
    findings.addAll(new MissingRates(path, rates, agreement).findings(directory.services()));
    return rates;
  }

  private BusinessCalendar calendar(String folder, Agreement agreement) {
    BusinessCalendar own = null;
    for (String path : files.below(folder + "calendars/", ".yaml")) {
      try {
        BusinessCalendar calendar = CalendarFile.read(path, files.text(path));
        own = path.endsWith("/" + agreement.calendar() + ".yaml") ? calendar : own;
      } catch (FileProblem problem) {
        findings.add(Finding.of("calendar", problem));
      }
    }
    if (agreement.calendar() != null && own == null) {
      throw new FileProblem(
          Place.of(folder + "agreement.yaml"), "no usable calendar '" + agreement.calendar() + "'");
    }
    return own;
  }

  private Map<String, String> templates(String folder) {
    Map<String, String> templates = new LinkedHashMap<>();
    for (String path : files.below(folder + "notices/", ".md")) {
      String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".md".length());
      templates.put(name, files.text(path));
    }
    return templates;
  }

  private FlowBase flows(String id, RuleBase rules) {
    SortedMap<String, String> texts = new TreeMap<>();
    files
        .below("processes/" + id + "/", ".bpmn")
        .forEach(path -> texts.put(path, files.text(path)));
    List<FileProblem> problems = new ArrayList<>();
    FlowBase flows = FlowBase.of(texts, new PolicyRules(rules), problems);
    problems.forEach(problem -> findings.addAll(Finding.all("flow", problem)));
    return flows;
  }
}
