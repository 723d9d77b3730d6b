package punctual.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import punctual.ledger.LedgerLine;

/** The fields in which two lines differ, their release left out. */
final class DifferingFields {
  private final List<Map.Entry<String, List<Object>>> fields = new ArrayList<>();

  private DifferingFields() {}

  static List<Map.Entry<String, List<Object>>> of(LedgerLine before, LedgerLine after) {
    DifferingFields differing = new DifferingFields();
    differing.add("at", before.at(), after.at());
    TreeSet<String> names = new TreeSet<>(before.fields().keySet());
    names.addAll(after.fields().keySet());
    names.forEach(name -> differing.add(name, before.field(name), after.field(name)));
    differing.add("clause", before.basis().clause(), after.basis().clause());
    differing.add("rule", before.basis().rule(), after.basis().rule());
    differing.add("file", before.basis().file(), after.basis().file());
    return differing.fields;
  }

  private void add(String name, Object before, Object after) {
    if (!Objects.equals(Objects.toString(before, null), Objects.toString(after, null))) {
      fields.add(Map.entry(name, Arrays.asList(before, after)));
    }
  }
}
