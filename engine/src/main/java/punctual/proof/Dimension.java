package punctual.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that conditions ask a ticket for, and every value of it that makes a difference: each
 * value that is named, what lies between two numbers, and any other.
 *
 * @param name as conditions write it
 * @param free whether any value can come with any other; what follows from the ticket's history
 *     cannot
 */
record Dimension(String name, List<Object> values, boolean free) {

  /** Any value that no condition names. */
  static final String OTHER = "anything else";

  private static final List<Object> LEVELS = List.of("high", "medium", "low");

  /** The values that the message contract knows. */
  private static final Map<String, List<Object>> KNOWN =
      Map.of(
          "Ticket.impact", LEVELS,
          "Ticket.urgency", LEVELS,
          "Ticket.severity", numbers(1, 2, 3),
          "Ticket.statedSeverity", numbers(1, 2, 3),
          "Ticket.priority", List.of("critical", "high", "medium", "low"),
          "Ticket.statedPriority", List.of("critical", "high", "medium", "low"),
          "Ticket.channel", List.of("phone", "email", "web", "queue"));

  private static final Set<String> FREE =
      Set.of(
          "Ticket.impact",
          "Ticket.urgency",
          "Ticket.severity",
          "Ticket.priority",
          "Ticket.statedSeverity",
          "Ticket.statedPriority",
          "Ticket.service",
          "Ticket.category",
          "Ticket.channel",
          "Ticket.vendorNeeded",
          "Task.what",
          "Task.occasion",
          "Task.type",
          "Event.type");

  private static List<Object> numbers(int... numbers) {
    List<Object> values = new ArrayList<>();
    for (int number : numbers) {
      values.add(BigDecimal.valueOf(number));
    }
    return values;
  }

  /**
   * @param named every value that some condition names
   * @param nullable whether some condition asks if it is there at all
   */
  static Dimension of(String name, Set<Object> named, boolean nullable) {
    List<Object> values = new ArrayList<>();
    if (KNOWN.containsKey(name)) {
      values.addAll(KNOWN.get(name));
    } else if (named.stream().anyMatch(Boolean.class::isInstance)) {
      values.addAll(List.of(true, false));
    } else {
      values.addAll(between(named));
      values.add(OTHER);
    }
    if (nullable) {
      values.add(Literal.NOTHING);
    }
    return new Dimension(name, List.copyOf(values), FREE.contains(name));
  }

  /** The values, and beside each number what is less and what is more. */
  private static List<Object> between(Set<Object> named) {
    List<Object> values = new ArrayList<>();
    TreeSet<BigDecimal> numbers = new TreeSet<>();
    for (Object value : named) {
      if (value instanceof BigDecimal number) {
        numbers.add(number);
      } else if (!Objects.equals(value, Literal.NOTHING)) {
        values.add(value);
      }
    }
    BigDecimal half = new BigDecimal("0.5");
    for (BigDecimal number : numbers) {
      values.add(number.subtract(half));
      values.add(number);
    }
    if (!numbers.isEmpty()) {
      values.add(numbers.last().add(half));
    }
    return values.stream().distinct().toList();
  }
}
