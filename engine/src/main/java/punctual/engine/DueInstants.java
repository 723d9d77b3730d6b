package punctual.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import punctual.facts.Basis;
import punctual.facts.Moment;
import punctual.facts.Obligation;
import punctual.facts.Obligation.State;
import punctual.facts.Owed;
import punctual.facts.Pause;
import punctual.facts.Timer;
import punctual.time.Allowance;
import punctual.time.BusinessCalendar;
import punctual.time.CountedTime;
import punctual.time.Schedule;
import punctual.time.Stop;
import punctual.time.Stops;

/** Sets due instants: when obligations arise, when their clocks stop, and when they go on. */
final class DueInstants {

  private static final Duration ROUNDING = Duration.ofSeconds(1);

  private final Work work;

  DueInstants(Work work) {
    this.work = work;
  }

  /**
   * Lets an obligation arise.
   *
   * @param after the due instant of the one before it, or null for the first
   * @return null when its schedule has no further slot
   */
  Obligation arise(Owed owed, Instant after, Basis basis) {
    Instant due = null;
    if (owed.schedule() != null) {
      due =
          Schedule.of(owed.schedule())
              .next(owed.from().at(), after, calendar(), stops(owed))
              .orElse(null);
      if (due == null) {
        return null;
      }
      due = notBefore(owed, due);
    }
    Obligation obligation = obligation(owed, due, basis);
    work.newest.put(owed.obligation(), obligation);
    work.line(work.at, "owed", fields(obligation), basis);
    retime(obligation, owed);
    return obligation;
  }

  private static Instant notBefore(Owed owed, Instant due) {
    Moment earliest = owed.notBefore();
    boolean early = earliest != null && due.isBefore(earliest.at());
    return early && earliest.equals(owed.since()) ? earliest.at() : due;
  }

  /** Whether there is a slot after the first, so that one kept or missed is not the last. */
  boolean goesOn(Owed owed) {
    return next(owed, first(owed)) != null;
  }

  /** Whether a pending obligation would be owed otherwise if it arose now. */
  boolean differs(Obligation pending, Owed owed) {
    boolean same =
        Objects.equals(pending.owedBy(), owed.owedBy())
            && Objects.equals(pending.owedTo(), owed.owedTo())
            && (pending.schedule() == null) == (owed.schedule() == null);
    boolean paused = pending.state() == State.PAUSED;
    return !same
        || (paused
            ? !Objects.equals(pending.schedule(), owed.schedule())
            : moved(pending.due(), owed));
  }

  /** The same obligation in the words of other rules. */
  Obligation restated(Obligation pending, Owed owed, Basis basis) {
    Obligation restated = pending.inWords(owed.schedule(), basis);
    work.newest.put(pending.name(), restated);
    return restated;
  }

  /** By more than what rounding of pauses comes to. */
  private boolean moved(Instant due, Owed owed) {
    Instant expected = next(owed, passed(owed));
    return expected != null
        && due != null
        && !due.equals(first(owed))
        && Duration.between(notBefore(owed, expected), due).abs().compareTo(ROUNDING) > 0;
  }

  /** The instant before which the slots of a grid have passed; null where the first is owed. */
  Instant passed(Owed owed) {
    Instant first = first(owed);
    Instant before = work.at.minusNanos(1);
    return first != null && first.isBefore(work.at) && next(owed, before) != null ? before : null;
  }

  private Instant first(Owed owed) {
    return next(owed, null);
  }

  private Instant next(Owed owed, Instant after) {
    return owed.schedule() == null
        ? null
        : Schedule.of(owed.schedule())
            .next(owed.from().at(), after, calendar(), stops(owed))
            .orElse(null);
  }

  private Obligation obligation(Owed owed, Instant due, Basis basis) {
    String name = owed.obligation();
    int arose = work.moment().order();
    return new Obligation(
        name,
        work.key(name),
        owed.owedBy(),
        owed.owedTo(),
        owed.since(),
        arose,
        due,
        owed.schedule(),
        State.PENDING,
        null,
        basis);
  }

  private static Map<String, Object> fields(Obligation obligation) {
    return Work.fields(
        "obligation", obligation.name(),
        "key", obligation.key(),
        "owedBy", obligation.owedBy(),
        "owedTo", obligation.owedTo(),
        "due", obligation.due());
  }

  /** Stops or restarts the clock of a pending obligation as the ticket's pauses say. */
  void retime(Obligation obligation, Owed owed) {
    boolean stopped = stopped(owed);
    if (stopped && obligation.state() == State.PENDING && !obligation.due().isBefore(work.at)) {
      Duration left = time(obligation).between(work.at, obligation.due());
      Obligation paused = obligation.pausedWith(left);
      work.newest.put(obligation.name(), paused);
      clockLine("paused", paused, left);
    } else if (!stopped && obligation.state() == State.PAUSED) {
      clockLine("resumed", obligation, obligation.remaining());
      resume(obligation);
    }
  }

  /** Sets the due instant of a paused obligation as if its clock went on now. */
  Obligation resume(Obligation obligation) {
    Obligation resumed = obligation.dueAt(time(obligation).plus(work.at, obligation.remaining()));
    work.newest.put(obligation.name(), resumed);
    return resumed;
  }

  private void clockLine(String kind, Obligation obligation, Duration remaining) {
    work.line(
        work.at,
        kind,
        Work.fields(
            "obligation", obligation.name(), "key", obligation.key(), "remaining", remaining),
        obligation.basis());
  }

  Wake wake(Timer timer) {
    Instant at = Allowance.of(timer.within()).due(timer.from().at(), calendar(), Stops.NONE);
    Moment earliest = timer.notBefore();
    if (earliest != null && at.isBefore(earliest.at())) {
      at = earliest.at();
    }
    int arose = Moment.latest(timer.from(), earliest).order();
    return new Wake(timer.name(), timer.name() + "@" + at, at, arose);
  }

  private boolean stopped(Owed owed) {
    List<Pause> pauses = work.ticket.pauses();
    if (owed.notCounting().isEmpty() || pauses.isEmpty()) {
      return false;
    }
    Pause last = pauses.get(pauses.size() - 1);
    return last.to() == null && counts(last, owed);
  }

  private Stops stops(Owed owed) {
    if (owed.notCounting().isEmpty()) {
      return Stops.NONE;
    }
    List<Stop> stops = new ArrayList<>();
    for (Pause pause : work.ticket.pauses()) {
      if (counts(pause, owed)) {
        stops.add(new Stop(pause.from(), pause.to() == null ? work.at : pause.to()));
      }
    }
    return Stops.of(stops);
  }

  private static boolean counts(Pause pause, Owed owed) {
    return pause.reason().equals(Changes.RESOLVED) || owed.notCounting().contains(pause.reason());
  }

  private CountedTime time(Obligation obligation) {
    return Allowance.of(obligation.schedule()).countedIn(calendar());
  }

  private BusinessCalendar calendar() {
    return work.policy.calendar();
  }
}
