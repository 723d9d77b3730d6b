package punctual.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punctual.facts.Met;
import punctual.facts.Moment;
import punctual.facts.Obligation;
import punctual.facts.Obligation.State;
import punctual.facts.Owed;
import punctual.facts.Timer;
import punctual.facts.Uncounted;

/**
 * Compares what the rules say is owed with what was owed: new, met, late, missed, withdrawn. The
 * only one who sets instants at which a ticket wakes.
 */
final class Reconciler {

  private final Work work;
  private final DueInstants dues;
  private final Judge judge;
  private final Map<String, Answered> desired = new LinkedHashMap<>();
  private final Map<String, Moment> done = new HashMap<>();
  private boolean anew;

  Reconciler(Work work) {
    this.work = work;
    this.dues = new DueInstants(work);
    this.judge = new Judge(work);
  }

  /** Another release judges: what is pending gets the time that its rules give. */
  void anew() {
    anew = true;
  }

  /** A flow has done what meets an obligation; the next reconciling judges it. */
  void meets(String obligation) {
    done.put(obligation, work.done());
  }

  boolean hasNews() {
    return !done.isEmpty();
  }

  void reconcile(List<Answered> answers) {
    read(answers);
    Set<String> names = new LinkedHashSet<>(work.newest.keySet());
    names.addAll(desired.keySet());
    names.addAll(done.keySet());
    names.forEach(this::reconcile);
    done.clear();
    setTimers(answers);
  }

  /** The due instant of a pending obligation has come, and nothing met it. */
  void miss(String name) {
    Obligation obligation = work.newest.get(name);
    if (obligation != null && isDue(obligation)) {
      judge.missed(obligation, work.at);
      Answered wanted = desired.get(name);
      if (wanted != null && same(obligation, (Owed) wanted.answer())) {
        ariseNext(wanted, obligation);
      }
    }
  }

  private boolean isDue(Obligation obligation) {
    return obligation.state() == State.PENDING
        && obligation.due() != null
        && !obligation.due().isAfter(work.at);
  }

  private void read(List<Answered> answers) {
    desired.clear();
    for (Answered answered : answers) {
      if (answered.answer() instanceof Owed owed && !work.ticket.over()) {
        want(owed, answered);
      } else if (answered.answer() instanceof Met met) {
        done.putIfAbsent(met.obligation(), met.done() == null ? work.moment() : met.done());
      }
    }
    for (Answered answered : answers) {
      if (answered.answer() instanceof Uncounted uncounted) {
        desired.computeIfPresent(
            uncounted.obligation(), (name, wanted) -> without(wanted, uncounted.reason()));
      }
    }
  }

  private void want(Owed owed, Answered answered) {
    Answered other = desired.put(owed.obligation(), answered);
    if (other != null && !other.answer().equals(owed)) {
      throw new PolicyFault(
          "rules disagree on " + owed.obligation() + ": " + other + ", " + answered);
    }
  }

  private static Answered without(Answered wanted, String reason) {
    Owed owed = ((Owed) wanted.answer()).lessPausesFor(reason);
    return new Answered(owed, wanted.basis(), wanted.standing());
  }

  private void reconcile(String name) {
    Obligation newest = work.newest.get(name);
    Answered wanted = desired.get(name);
    Moment when = done.get(name);
    boolean judged = newest != null && when != null && judge.done(running(newest), when);
    boolean same = newest != null && wanted != null && same(newest, (Owed) wanted.answer());
    if (wanted == null || !same) {
      judge.withdraw(name);
    }
    if (wanted != null && !same) {
      arise(wanted, null);
      if (when != null && !judged) {
        judge.done(work.newest.get(name), when);
      }
    } else if (wanted != null) {
      keep(wanted, name);
    }
  }

  private Obligation running(Obligation newest) {
    return newest.state() == State.PAUSED ? dues.resume(newest) : newest;
  }

  private void keep(Answered wanted, String name) {
    Obligation newest = work.newest.get(name);
    if (newest.pending()) {
      if (anew) {
        keepAnew(newest, wanted);
      } else {
        dues.retime(newest, (Owed) wanted.answer());
      }
    } else if (newest.state() != State.WITHDRAWN) {
      ariseNext(wanted, newest);
    }
  }

  /** Another release judges what is pending. */
  private void keepAnew(Obligation newest, Answered wanted) {
    Owed owed = (Owed) wanted.answer();
    if (dues.differs(newest, owed)) {
      judge.withdraw(newest.name());
      arise(wanted, dues.passed(owed));
    } else {
      dues.retime(dues.restated(newest, owed, wanted.basis()), owed);
    }
  }

  private void ariseNext(Answered wanted, Obligation last) {
    if (last.due() != null && dues.goesOn((Owed) wanted.answer())) {
      arise(wanted, last.due());
    }
  }

  private void arise(Answered wanted, Instant after) {
    dues.arise((Owed) wanted.answer(), after, wanted.basis());
  }

  private static boolean same(Obligation obligation, Owed owed) {
    return obligation.since().equals(owed.since());
  }

  private void setTimers(List<Answered> answers) {
    List<Wake> stated = new ArrayList<>();
    for (Answered answered : answers) {
      if (answered.answer() instanceof Timer timer) {
        stated.add(dues.wake(timer));
      }
    }
    work.timers.clear();
    stated.forEach(wake -> work.timers.put(wake.name(), wake));
  }
}
