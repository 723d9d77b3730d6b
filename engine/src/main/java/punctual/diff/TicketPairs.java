package punctual.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import punctual.ledger.LedgerLine;

/**
 * Pairs the lines of one ticket in which two ledgers differ: first those that differ in their
 * number only, then those of the same kind, name and number, then those of the same kind and name.
 */
final class TicketPairs {
  private static final List<String> NAMES =
      List.of("obligation", "notice", "ladder", "service", "what");
  private static final List<String> NUMBERS = List.of("key", "level");
  private static final Comparator<LedgerLine> BY_TIME = Comparator.comparing(LedgerLine::at);

  private final List<LedgerLine> before;
  private final List<LedgerLine> after;
  private final List<Difference> differences = new ArrayList<>();

  private TicketPairs(List<LedgerLine> before, List<LedgerLine> after) {
    this.before = new ArrayList<>(before);
    this.after = new ArrayList<>(after);
    this.before.sort(BY_TIME);
    this.after.sort(BY_TIME);
  }

  /** The differences, in the order of time; none for lines that say the same. */
  static List<Difference> of(List<LedgerLine> before, List<LedgerLine> after) {
    TicketPairs pairs = new TicketPairs(before, after);
    pairs.pair((a, b) -> Difference.between(a, b).changes().isEmpty());
    pairs.pair(TicketPairs::sameButForNumber);
    pairs.pair((a, b) -> named(a, b) && number(a).equals(number(b)));
    pairs.pair(TicketPairs::named);
    pairs.before.forEach(line -> pairs.differences.add(Difference.removed(line)));
    pairs.after.forEach(line -> pairs.differences.add(Difference.added(line)));
    pairs.differences.sort(Comparator.comparing(difference -> difference.line().at()));
    return pairs.differences;
  }

  private void pair(BiPredicate<LedgerLine, LedgerLine> counterparts) {
    for (Iterator<LedgerLine> old = before.iterator(); old.hasNext(); ) {
      LedgerLine line = old.next();
      for (Iterator<LedgerLine> other = after.iterator(); other.hasNext(); ) {
        LedgerLine candidate = other.next();
        if (counterparts.test(line, candidate)) {
          add(Difference.between(line, candidate));
          old.remove();
          other.remove();
          break;
        }
      }
    }
  }

  private void add(Difference difference) {
    if (!difference.changes().isEmpty()) {
      differences.add(difference);
    }
  }

  private static boolean sameButForNumber(LedgerLine before, LedgerLine after) {
    return named(before, after)
        && Difference.between(before, after).changes().stream()
            .allMatch(change -> change == Difference.Change.RENUMBERED);
  }

  private static boolean named(LedgerLine before, LedgerLine after) {
    return before.kind().equals(after.kind())
        && Objects.equals(before.agreement(), after.agreement())
        && first(before, NAMES).equals(first(after, NAMES));
  }

  private static String number(LedgerLine line) {
    return first(line, NUMBERS);
  }

  private static String first(LedgerLine line, List<String> fields) {
    for (String field : fields) {
      if (line.field(field) != null) {
        return line.field(field).toString();
      }
    }
    return "";
  }
}
