package punctual.contract;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import punctual.contract.Sender.ActsFor;

/** One row of {@code senders.csv}; tells a listener of each cell that does not hold. */
final class SenderRow {
  static final List<String> COLUMNS =
      List.of("sender", "user", "address", "source", "acts-for", "types", "without-agency");
  static final String HEADER = String.join(",", COLUMNS);

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
  private static final Pattern ADDRESS = Pattern.compile("[a-z0-9.-]+(\\.\\*)?");
  private static final Pattern SOURCE = Pattern.compile("(/[A-Za-z0-9._-]+)+");

  private final List<String> cells;
  private final Set<String> contract;
  private final BiConsumer<Integer, String> listener;
  private boolean right = true;

  /**
   * A row.
   *
   * @param cells as many as {@link #COLUMNS}
   * @param contract the contract's event types
   * @param listener is told the column, from 1, and the reason
   */
  SenderRow(List<String> cells, Set<String> contract, BiConsumer<Integer, String> listener) {
    this.cells = cells;
    this.contract = contract;
    this.listener = listener;
  }

  /** The sender; empty when a cell does not hold. */
  Optional<Sender> sender() {
    check(1, NAME, "must be a name of small letters, digits and hyphens");
    check(2, NAME, "must be the broker's user, of small letters, digits and hyphens");
    check(3, ADDRESS, "must be an address such as tickets.dmv or tickets.*");
    check(4, SOURCE, "must be a source such as /agencies/dmv");
    ActsFor actsFor = actsFor();
    Set<String> types = types(6);
    Set<String> withoutAgency = types(7);
    if (types.isEmpty()) {
      wrong(6, "must name at least one event type");
    }
    if (actsFor != ActsFor.ANY && !withoutAgency.isEmpty()) {
      wrong(7, "is only for one that acts for any agency");
    }
    return right ? Optional.of(sender(actsFor, types, withoutAgency)) : Optional.empty();
  }

  private Sender sender(ActsFor actsFor, Set<String> types, Set<String> withoutAgency) {
    return new Sender(
        cell(1),
        cell(2),
        cell(3),
        List.of(cell(4)),
        actsFor,
        actsFor == ActsFor.OWN ? cell(1) : null,
        types,
        withoutAgency);
  }

  private ActsFor actsFor() {
    Optional<ActsFor> actsFor =
        Arrays.stream(ActsFor.values()).filter(a -> a.word().equals(cell(5))).findFirst();
    if (actsFor.isEmpty()) {
      wrong(5, "must be one of own, any, address (was " + Shown.text(cell(5)) + ")");
      return ActsFor.ANY;
    }
    if ((actsFor.get() == ActsFor.ADDRESS) != cell(3).endsWith("*")) {
      wrong(5, "must be address where, and only where, the address ends in *");
    }
    return actsFor.get();
  }

  private Set<String> types(int column) {
    Set<String> types = new LinkedHashSet<>();
    for (String pattern : cell(column).split(" +")) {
      List<String> matching = contract.stream().filter(type -> matches(pattern, type)).toList();
      if (matching.isEmpty() && !pattern.isEmpty()) {
        wrong(column, Shown.text(pattern) + " is no event type of the contract");
      }
      types.addAll(matching);
    }
    return types;
  }

  private static boolean matches(String pattern, String type) {
    return pattern.equals("*")
        || (pattern.endsWith(".*")
            ? type.startsWith(pattern.substring(0, pattern.length() - 1))
            : type.equals(pattern));
  }

  private void check(int column, Pattern form, String reason) {
    if (!form.matcher(cell(column)).matches()) {
      wrong(column, reason + " (was " + Shown.text(cell(column)) + ")");
    }
  }

  private void wrong(int column, String reason) {
    right = false;
    listener.accept(column, reason);
  }

  private String cell(int column) {
    return cells.get(column - 1);
  }
}
