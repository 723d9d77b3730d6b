package punctual.fence;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * The second layer: a gate on the syntax tree of a rule file, before anything of it is compiled. It
 * names what may stand there; anything else is refused.
 */
final class PackageGate {

  private static final String ALL_FACTS = AllowList.FACTS + "*";

  private static final int RULES = 1_000;

  /** Packages of others, into which no rule is compiled. */
  private static final Pattern TAKEN =
      Pattern.compile("(java|javax|jdk|sun|com|org|punctual)(\\..*)?");

  private final Refusals refusals;
  private final PackageDescr pack;

  private PackageGate(String path, PackageDescr pack) {
    this.refusals = new Refusals(path);
    this.pack = pack;
  }

  static List<Violation> examine(String path, String text, PackageDescr pack) {
    PackageGate gate = new PackageGate(path, pack);
    gate.examineHead();
    RuleGate rules = new RuleGate(gate.refusals, text.lines().toList());
    pack.getAttributes().forEach(rules::examine);
    if (pack.getRules().size() > RULES) {
      gate.refusals.add(
          "fence-size",
          0,
          0,
          "holds " + pack.getRules().size() + " rules; at most " + RULES + " are read");
    } else {
      pack.getRules().forEach(rules::examine);
    }
    return gate.refusals.all();
  }

  private void examineHead() {
    if (TAKEN.matcher(pack.getName()).matches()) {
      refuse(pack, "the package '" + pack.getName() + "' is taken; name the agreement otherwise");
    }
    pack.getImports().forEach(this::examine);
    refuse(pack.getFunctionImports(), "import function");
    refuse(pack.getAccumulateImports(), "import accumulate");
    refuse(pack.getGlobals(), "global");
    refuse(pack.getFunctions(), "function");
    refuse(pack.getTypeDeclarations(), "declare");
    refuse(pack.getEnumDeclarations(), "declare enum");
    refuse(pack.getEntryPointDeclarations(), "declare entry-point");
    refuse(pack.getWindowDeclarations(), "declare window");
    refuse(pack.getUnit() == null ? List.of() : List.of(pack.getUnit()), "unit");
  }

  private void examine(ImportDescr imported) {
    String target = imported.getTarget();
    boolean fact =
        target.startsWith(AllowList.FACTS)
            && Facts.named(target.substring(AllowList.FACTS.length())).isPresent();
    if (!fact && !target.equals(ALL_FACTS)) {
      refuse(imported, "rules import " + ALL_FACTS + " only; found '" + target + "'");
    }
  }

  private void refuse(Collection<? extends BaseDescr> found, String word) {
    found.forEach(
        each ->
            refuse(each, "'" + word + "' is not used; a rule file holds rules and nothing else"));
  }

  private void refuse(BaseDescr at, String sentence) {
    refusals.add("fence-element", at.getLine(), at.getColumn() + 1, sentence);
  }
}
