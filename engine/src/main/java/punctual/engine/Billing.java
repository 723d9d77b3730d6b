package punctual.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import punctual.facts.Bill;
import punctual.facts.Charge;
import punctual.facts.Moment;
import punctual.facts.Owners;
import punctual.facts.Task;

/** Writes what is billed: the rules say on which occasion, and to whom. */
final class Billing {

  /** The moment at which a ticket was first billed. */
  static final String BILLED = "billed";

  private static final String GROUP = "billing";
  private static final String TASK = "Bill";

  private final Work work;

  Billing(Work work) {
    this.work = work;
  }

  void bill(List<Answered> answers, Supplier<List<Object>> facts) {
    for (Answered answered : answers) {
      if (answered.answer() instanceof Charge charge && !charge.isNothing()) {
        bill(charge, facts);
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
    int year = first.at().atZone(work.policy.agreement().zone()).getYear();
    Rates rates = work.policy.rates();
    BigDecimal rate = rates.rate(bill.service(), bill.unit(), year).orElse(null);
    work.line(work.at, BILLED, fields(bill, rate, rates.currency()), answered.basis());
  }

  private Map<String, Object> fields(Bill bill, BigDecimal rate, String currency) {
    BigDecimal quantity = BigDecimal.valueOf(bill.quantity());
    return Work.fields(
        "key", work.key(BILLED),
        "billTo", bill.billTo(),
        "service", bill.service(),
        "unit", bill.unit(),
        "quantity", bill.quantity(),
        "rate", rate == null ? null : Money.text(rate),
        "amount", rate == null ? null : Money.text(rate.multiply(quantity)),
        "currency", currency);
  }
}
