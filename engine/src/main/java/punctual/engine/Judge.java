package punctual.engine;

import java.time.Instant;
import java.util.Map;
import punctual.facts.Moment;
import punctual.facts.Obligation;
import punctual.facts.Obligation.State;

/** Judges obligations: met, late, missed, withdrawn; exactly one of them, and {@code late} once. */
final class Judge {

  private final Work work;

  Judge(Work work) {
    this.work = work;
  }

  /**
   * What is owed has been done.
   *
   * @return whether that changed anything
   */
  boolean done(Obligation obligation, Moment when) {
    if (obligation.state() == State.MISSED) {
      return late(obligation, when);
    }
    if (!obligation.pending()) {
      return false;
    }
    boolean inTime = obligation.due() == null || !when.at().isAfter(obligation.due());
    if (inTime) {
      write(obligation, "met", later(when.at()), State.MET);
    } else {
      missed(obligation, obligation.due().isAfter(work.at) ? obligation.due() : work.at);
      write(work.newest.get(obligation.name()), "late", later(when.at()), State.LATE);
    }
    return true;
  }

  private boolean late(Obligation obligation, Moment when) {
    if (when.order() <= obligation.arose()) {
      return false;
    }
    write(obligation, "late", later(when.at()), State.LATE);
    return true;
  }

  void missed(Obligation obligation, Instant at) {
    write(obligation, "missed", at, State.MISSED);
  }

  /** Withdraws the pending obligation of this name, if there is one. */
  void withdraw(String name) {
    Obligation obligation = work.newest.get(name);
    if (obligation != null && obligation.pending()) {
      write(obligation, "withdrawn", work.at, State.WITHDRAWN);
    }
  }

  /** What was done before it was owed is written when it is owed. */
  private Instant later(Instant done) {
    return done.isBefore(work.at) ? work.at : done;
  }

  private void write(Obligation obligation, String kind, Instant at, State state) {
    Map<String, Object> fields =
        Work.fields(
            "obligation", obligation.name(), "key", obligation.key(), "due", obligation.due());
    work.line(at, kind, fields, obligation.basis());
    work.newest.put(obligation.name(), obligation.with(state));
  }
}
