package punctual.policy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
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
    RuleCompiler compiler = new RuleCompiler(cache);
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
    findings.addAll(Templates.findings(files, folder + "notices/"));
    try {
      Agreement agreement = agreement(id, folder);
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
          agreement,
          files.hash(),
          calendar,
          directory,
          rates,
          flows,
          rules,
          Goals.of(rules),
          Surveys.of(rules),
          templates(folder));
    } catch (FileProblem problem) {
      findings.addAll(Finding.all("policy-file", problem));
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

  /** Where it cannot be read, what else is wrong is found all the same. */
  private Agreement agreement(String id, String folder) {
    String path = folder + "agreement.yaml";
    try {
      return AgreementFile.read(path, files.text(path));
    } catch (FileProblem problem) {
      calendars(folder);
      listsAsWell(id);
      throw problem;
    }
  }

  private void listsAsWell(String id) {
    try {
      new PolicyDirectory(new ContactLists(files, id, ZoneOffset.UTC), Parties.of(files));
    } catch (FileProblem problem) {
      findings.addAll(Finding.all("policy-file", problem));
    }
  }

  /** The first line that begins so. */
  private int line(String path, String begins) {
    List<String> lines = files.text(path).lines().toList();
    int line = 0;
    while (line < lines.size() && !lines.get(line).startsWith(begins)) {
      line++;
    }
    return line + 1;
  }

  private BusinessCalendar calendar(String folder, Agreement agreement) {
    BusinessCalendar own = calendars(folder).get(agreement.calendar());
    if (agreement.calendar() != null && own == null) {
      String path = folder + "agreement.yaml";
      String named =
          "no usable calendar '" + agreement.calendar() + "' below " + folder + "calendars/";
      throw new FileProblem(new Place(path, line(path, "calendar:"), 0), named);
    }
    return own;
  }

  /** The calendars that can be read, by name. */
  private Map<String, BusinessCalendar> calendars(String folder) {
    Map<String, BusinessCalendar> calendars = new HashMap<>();
    for (String path : files.below(folder + "calendars/", ".yaml")) {
      try {
        calendars.put(name(path), CalendarFile.read(path, files.text(path)));
      } catch (FileProblem problem) {
        findings.addAll(Finding.all("calendar", problem));
      }
    }
    return calendars;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
  }

  private Map<String, String> templates(String folder) {
    Map<String, String> templates = new LinkedHashMap<>();
    for (String path : files.below(folder + "notices/", ".md")) {
      templates.put(name(path), files.text(path));
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
