package punctual.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

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

  /** Any value at all. */
  private static final String SOMETHING = "something";

  private static final List<Object> LEVELS = List.of("high", "medium", "low");

  /** The values that the message contract knows. */
  private static final Map<String, List<Object>> KNOWN =
      Map.of(
          "Ticket.impact", LEVELS,
          "Ticket.urgency", LEVELS,
          "Ticket.severity", numbers(1, 2, 3),
          "Ticket.firstSeverity", numbers(1, 2, 3),
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

  /** What messages say of a ticket. */
  private static final Pattern SAID = Pattern.compile("Ticket\\.(text|flag)\\(\"[^\"]*\"\\)");

  /** What cannot be asked in one comparison: nobody can say when it holds. */
  private static final Pattern PLAIN = Pattern.compile("\\w+(\\.\\w+)+(\\(\"[^\"]*\"\\))?");

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
      values.addAll(between(named, isWhole(name) ? BigDecimal.ONE : new BigDecimal("0.5")));
      if (Set.of(Literal.NOTHING).equals(named)) {
        values.add(SOMETHING);
      } else if (named.stream().noneMatch(BigDecimal.class::isInstance)) {
        values.add(OTHER);
      }
    }
    if (nullable) {
      values.add(Literal.NOTHING);
    }
    return new Dimension(
        name, List.copyOf(values), FREE.contains(name) || SAID.matcher(name).matches());
  }

  /** As findings name it. */
  String word() {
    return name.replace("Ticket.", "");
  }

  /** Whether it is what the table is asked for: it answers what it names, and nothing else. */
  boolean asked() {
    return (name.startsWith("Task.") || name.startsWith("Event.")) && values.contains(OTHER);
  }

  /** Whether each of its values is known to occur. */
  boolean plain() {
    return PLAIN.matcher(name).matches();
  }

  /** Whether there is nothing between a number and the next. */
  private static boolean isWhole(String name) {
    String[] parts = name.split("\\.", 2);
    try {
      Class<?> type =
          Class.forName("punctual.facts." + parts[0]).getMethod(parts[1]).getReturnType();
      return Set.of(int.class, Integer.class, long.class, Long.class).contains(type);
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** The values, and beside each number what is less and what is more. */
  private static List<Object> between(Set<Object> named, BigDecimal step) {
    List<Object> values = new ArrayList<>();
    TreeSet<BigDecimal> numbers = new TreeSet<>();
    for (Object value : named) {
      if (value instanceof BigDecimal number) {
        numbers.add(number);
      } else if (!Objects.equals(value, Literal.NOTHING)) {
        values.add(value);
      }
    }
    for (BigDecimal number : numbers) {
      values.add(number.subtract(step));
      values.add(number);
    }
    if (!numbers.isEmpty()) {
      values.add(numbers.last().add(step));
    }
    return values.stream().distinct().toList();
  }
}
