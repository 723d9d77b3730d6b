package punctual.reporting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Figures being counted, by agency, month and clause. */
public final class Figures {

  /** Stands for every agency. */
  public static final String EVERY = "*";

  private final Map<List<Object>, Figure> figures = new HashMap<>();

  void add(String agency, YearMonth month, String clause, boolean kept) {
    add(agency, month, clause, kept ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE);
  }

  void add(String agency, YearMonth month, String clause, BigDecimal kept, BigDecimal all) {
    add(new Figure(agency, month, clause, kept, all));
  }

  void add(Figure figure) {
    figures.merge(List.of(figure.agency(), figure.month(), figure.clause()), figure, Figure::plus);
  }

  void addAll(Figures others) {
    others.figures.values().forEach(this::add);
  }

  /** What is shown beside a clause's figure: the share of those within the target of a mean. */
  static String apart(String clause) {
    return clause + " share";
  }

  /** What is shown beside a clause's figure: that of the tickets of another channel. */
  static String apart(String clause, String channel) {
    return clause + " by " + channel;
  }

  /** Every figure, in no particular order. */
  public Collection<Figure> all() {
    return figures.values();
  }

  /** What was counted for an agency in a month; an empty figure where nothing was. */
  public Figure of(String agency, YearMonth month, String clause) {
    Figure own = figures.get(List.of(agency, month, clause));
    Figure found = own == null ? figures.get(List.of(EVERY, month, clause)) : own;
    return found == null
        ? new Figure(agency, month, clause, BigDecimal.ZERO, BigDecimal.ZERO)
        : found;
  }

  /** What was counted from one month to another, both included. */
  public Figure cumulative(String agency, YearMonth from, YearMonth to, String clause) {
    Figure sum = of(agency, to, clause);
    for (YearMonth month = from; month.isBefore(to); month = month.plusMonths(1)) {
      sum = sum.plus(of(agency, month, clause));
    }
    return sum;
  }
}
