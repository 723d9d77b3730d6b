package punctual.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import punctual.facts.Basis;
import punctual.facts.Bill;
import punctual.facts.Charge;
import punctual.facts.Credit;
import punctual.facts.Moment;
import punctual.facts.Owners;
import punctual.facts.Quantity;
import punctual.facts.Task;
import punctual.facts.Ticket;

/** Writes what is billed: the rules say on which occasion, and to whom. */
final class Billing {

  /** The moment at which a ticket was first billed. */
  static final String BILLED = "billed";

  private static final String GROUP = "billing";
  private static final String TASK = "Bill";
  private static final String CREDITED = "credited";

  private final Work work;

  Billing(Work work) {
    this.work = work;
  }

  void bill(List<Answered> answers, Supplier<List<Object>> facts) {
    for (Answered answered : answers) {
      if (answered.answer() instanceof Charge charge && !charge.isNothing()) {
        bill(charge, facts);
      } else if (answered.answer() instanceof Credit credit) {
        credit(credit.key());
      }
    }
  }

  private void bill(Charge charge, Supplier<List<Object>> facts) {
    List<Object> known = new ArrayList<>(facts.get());
    known.add(new Task(TASK, null, charge.occasion()));
    known.add(new Owners(work.policy.directory().billable(work.ticket)));
    for (Answered answered : work.policy.decide(GROUP, known)) {
      if (answered.answer() instanceof Bill bill) {
        write(bill, answered);
      }
    }
  }

  private void write(Bill bill, Answered answered) {
    Moment first = work.ticket.moment(BILLED);
    if (first == null) {
      first = work.moment();
      work.ticket = Performer.Marks.with(work.ticket, BILLED, first);
    }
    Map<String, Object> fields = fields(bill, rate(bill, first), work.policy.rates().currency());
    work.line(work.at, BILLED, fields, answered.basis());
    keep((String) fields.get("key"), fields, answered.basis());
  }

  /** Null where the year has none. */
  private BigDecimal rate(Bill bill, Moment first) {
    if (bill.rated() == Bill.Rated.ELSEWHERE) {
      return BigDecimal.ZERO;
    }
    Instant of = bill.rated() == Bill.Rated.OWN_YEAR ? work.at : first.at();
    int year = of.atZone(work.policy.agreement().zone()).getYear();
    return work.policy.rates().rate(bill.service(), bill.unit(), year).orElse(null);
  }

  /** The ticket remembers what was billed for it, so that it can be taken back. */
  private void keep(String key, Map<String, Object> fields, Basis basis) {
    Map<String, Object> kept = new LinkedHashMap<>(fields);
    kept.values().removeIf(Objects::isNull);
    kept.put("clause", basis.clause());
    kept.put("rule", basis.rule());
    kept.put("file", basis.file());
    remember(Ticket.BILLS + key, kept);
  }

  private void remember(String fact, Map<String, Object> bill) {
    Ticket ticket = work.ticket;
    Map<String, Object> facts = new LinkedHashMap<>(ticket.facts());
    facts.put(fact, bill);
    work.ticket =
        new Ticket(
            ticket.agency(),
            ticket.id(),
            facts,
            ticket.moments(),
            ticket.classification(),
            ticket.pauses());
  }

  private void credit(String key) {
    if (work.ticket.facts().get(Ticket.BILLS + key) instanceof Map<?, ?> kept
        && !kept.containsKey(CREDITED)) {
      Map<String, Object> fields = new LinkedHashMap<>();
      kept.forEach((field, value) -> fields.put(field.toString(), value));
      Basis basis =
          new Basis(taken(fields, "clause"), taken(fields, "rule"), taken(fields, "file"));
      Adjustments adjustments = new Adjustments(work.at, () -> work.key(Adjustments.KIND));
      adjustments.adjust(work.lineOf(work.ticket, work.at, BILLED, fields, basis), null);
      work.lines.addAll(adjustments.lines());
      Map<String, Object> credited = new LinkedHashMap<>(fields);
      credited.put(CREDITED, true);
      remember(Ticket.BILLS + key, credited);
    }
  }

  private static String taken(Map<String, Object> fields, String name) {
    return (String) fields.remove(name);
  }

  private Map<String, Object> fields(Bill bill, BigDecimal rate, String currency) {
    return Work.fields(
        "key", work.key(BILLED),
        "billTo", bill.billTo(),
        "service", bill.service(),
        "unit", bill.unit(),
        "quantity", Quantity.written(bill.quantity()),
        "rate", rate == null ? null : Money.text(rate),
        "amount", rate == null ? null : Money.text(rate.multiply(bill.quantity())),
        "currency", currency);
  }
}
