package punctual.timers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.Answering;
import punctual.engine.Arrival;
import punctual.engine.Verdict;
import punctual.intake.IntakeClock;
import punctual.intake.Screened;
import punctual.store.Sql;

/**
 * The clock of a service into which history is loaded: it stands, for each agency, at the newest
 * event handled. Wake-ups due before it run; those due at it only when nothing more can come, which
 * {@code clock.reached} says.
 */
public final class EventsClock implements IntakeClock {

  private static final String REACHED = "clock.reached";

  private final JdbcClient jdbc;
  private final DueTickets due;
  private final Answering answering;
  private final Map<String, Reading> agencies = new ConcurrentHashMap<>();

  /**
   * Where an agency's clock stands.
   *
   * @param closed whether what is due at that very instant is due
   */
  private record Reading(Instant at, boolean closed) {

    Reading later(Reading other) {
      if (other.at.equals(at)) {
        return new Reading(at, closed || other.closed);
      }
      return other.at.isAfter(at) ? other : this;
    }
  }

  public EventsClock(JdbcClient jdbc, DueTickets due, Answering answering) {
    this.jdbc = jdbc;
    this.due = due;
    this.answering = answering;
  }

  /** Goes on from where the clocks stood when the service ended. */
  public void start() {
    jdbc.sql(Sql.of("agency-clocks"))
        .query(
            row -> {
              Instant at = row.getTimestamp(2).toInstant();
              agencies.put(row.getString(1), new Reading(at, row.getBoolean(3)));
            });
    agencies.forEach(this::run);
  }

  @Override
  public List<Screened> around(List<Screened> batch, UnaryOperator<List<Screened>> judging) {
    Map<String, Reading> noted = new HashMap<>();
    List<Screened> events = new ArrayList<>();
    for (Screened message : batch) {
      events.add(isClock(message) ? told(message) : message);
      note(message, noted);
    }
    List<Screened> judged = judging.apply(events);
    noted.forEach((agency, reading) -> agencies.merge(agency, reading, Reading::later));
    return judged;
  }

  private static boolean isClock(Screened message) {
    return message.arrival() != null && message.arrival().event().type().equals(REACHED);
  }

  private Screened told(Screened message) {
    String answer = answering.answer(message.arrival(), Verdict.ACCEPTED);
    return new Screened(message.inbound(), null, message.correlation(), answer, null);
  }

  private static void note(Screened message, Map<String, Reading> noted) {
    Arrival arrival = message.arrival();
    if (arrival != null) {
      Reading reading = new Reading(arrival.event().time(), isClock(message));
      noted.merge(arrival.event().agency(), reading, Reading::later);
    }
  }

  @Override
  public void handled(Set<String> touched) {
    for (String agency : touched) {
      Reading reading = agencies.get(agency);
      jdbc.sql(Sql.of("agency-clock-set"))
          .params(agency, reading.at().toString(), reading.closed())
          .update();
      run(agency, reading);
    }
  }

  private void run(String agency, Reading reading) {
    int looked = 1;
    while (looked > 0) {
      looked = due.round(agency, reading.at(), reading.closed());
    }
  }
}
