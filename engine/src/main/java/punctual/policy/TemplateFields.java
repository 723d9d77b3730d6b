package punctual.policy;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import punctual.contract.Fields;
import punctual.engine.Words;

/** The fields that templates of notices and letters may name. */
public final class TemplateFields {

  /** What is known of the copy that somebody gets. */
  private static final Set<String> OF_COPY =
      Set.of("to", "name", "at", "date", "clause", "surveyLink");

  private static final Set<String> OF_STATEMENT =
      Set.of("month", "lines", "amount", "currency", "withoutAmount", "place");

  private static final Set<String> ALL = all();

  private TemplateFields() {}

  private static Set<String> all() {
    SortedSet<String> all = new TreeSet<>(Fields.ofTickets());
    all.addAll(Words.NAMES);
    all.addAll(OF_COPY);
    all.addAll(OF_STATEMENT);
    return Collections.unmodifiableSortedSet(all);
  }

  /** Every one of them, sorted. */
  public static Set<String> known() {
    return ALL;
  }
}
