package punctual.diff;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import punctual.ledger.LedgerLine;

/**
 * How a line of one ledger differs from its counterpart in the other.
 *
 * @param before null for a line that was added
 * @param after null for a line that was removed
 */
public record Difference(LedgerLine before, LedgerLine after, Set<Change> changes) {

  /** In what way. */
  public enum Change {
    /** Only the second ledger has it. */
    ADDED,
    /** Only the first ledger has it. */
    REMOVED,
    /** It stands at another instant, or is due at another. */
    MOVED,
    /** Other roles are told, or somebody else is billed. */
    READDRESSED,
    /** Another rate, quantity or amount. */
    REPRICED,
    /** It says something else in another way: severity, clause, rule. */
    CHANGED,
    /** The same, but counted as another one of its name on the ticket. */
    RENUMBERED
  }

  private static final Set<String> ADDRESS = Set.of("to", "channel", "billTo");
  private static final Set<String> PRICE = Set.of("unit", "quantity", "rate", "amount", "currency");

  static Difference added(LedgerLine line) {
    return new Difference(null, line, EnumSet.of(Change.ADDED));
  }

  static Difference removed(LedgerLine line) {
    return new Difference(line, null, EnumSet.of(Change.REMOVED));
  }

  /** Empty changes where two lines say the same, whatever their release. */
  static Difference between(LedgerLine before, LedgerLine after) {
    Set<Change> changes = EnumSet.noneOf(Change.class);
    if (!before.at().equals(after.at())) {
      changes.add(Change.MOVED);
    }
    Set<String> names = new TreeSet<>(before.fields().keySet());
    names.addAll(after.fields().keySet());
    for (String name : names) {
      if (!Objects.equals(text(before.field(name)), text(after.field(name)))) {
        changes.add(change(name));
      }
    }
    boolean sameHead = before.kind().equals(after.kind()) && before.basis().equals(after.basis());
    if (!sameHead || !Objects.equals(before.agreement(), after.agreement())) {
      changes.add(Change.CHANGED);
    }
    return new Difference(before, after, changes);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private static Change change(String field) {
    if (field.equals("due")) {
      return Change.MOVED;
    }
    if (field.equals("key")) {
      return Change.RENUMBERED;
    }
    if (ADDRESS.contains(field)) {
      return Change.READDRESSED;
    }
    return PRICE.contains(field) ? Change.REPRICED : Change.CHANGED;
  }

  /** By how much it moved: its instant, else its due instant; null where it did not move. */
  public Duration by() {
    if (!changes.contains(Change.MOVED)) {
      return null;
    }
    Duration moved = Duration.between(before.at(), after.at());
    return moved.isZero() ? between(before.field("due"), after.field("due")) : moved;
  }

  private static Duration between(Object before, Object after) {
    return before instanceof Instant from && after instanceof Instant to
        ? Duration.between(from, to)
        : null;
  }

  /** The line as it now stands, or stood. */
  public LedgerLine line() {
    return after == null ? before : after;
  }

  /** Names and both values of the fields that differ. */
  public List<Map.Entry<String, List<Object>>> fields() {
    return before == null || after == null ? List.of() : DifferingFields.of(before, after);
  }
}
