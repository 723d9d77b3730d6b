package punctual.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import punctual.engine.Answering;
import punctual.engine.Arrival;
import punctual.engine.Punctual;
import punctual.engine.Reason;

/** Has the engine judge arrivals: many tickets at once, and a bad message by itself. */
public final class Judging {

  private final Punctual punctual;
  private final Answering answering;
  private final Executor workers;
  private final IntakeSettings settings;

  public Judging(
      Punctual punctual, Answering answering, Executor workers, IntakeSettings settings) {
    this.punctual = punctual;
    this.answering = answering;
    this.workers = workers;
    this.settings = settings;
  }

  /**
   * Judges what is not answered yet.
   *
   * @return the same messages, all answered
   * @throws RuntimeException when the database is away
   */
  List<Screened> judge(List<Screened> batch) {
    Screened[] judged = batch.toArray(Screened[]::new);
    List<CompletableFuture<Void>> running = new ArrayList<>();
    parts(batch)
        .forEach(
            (agency, places) ->
                running.add(
                    CompletableFuture.runAsync(
                        () -> judge(agency.substring(0, agency.indexOf('\n')), places, judged),
                        workers)));
    try {
      running.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
    return List.of(judged);
  }

  /** The places of the messages that one transaction takes: of one agency, tickets kept whole. */
  private Map<String, List<Integer>> parts(List<Screened> batch) {
    Map<String, List<Integer>> parts = new LinkedHashMap<>();
    for (int i = 0; i < batch.size(); i++) {
      Arrival arrival = batch.get(i).arrival();
      if (arrival != null) {
        int part = Math.floorMod(arrival.event().ticket().hashCode(), settings.workers());
        parts
            .computeIfAbsent(arrival.event().agency() + '\n' + part, key -> new ArrayList<>())
            .add(i);
      }
    }
    return parts;
  }

  private void judge(String agency, List<Integer> places, Screened[] batch) {
    List<Arrival> arrivals = places.stream().map(place -> batch[place].arrival()).toList();
    try {
      List<String> answers = punctual.handle(agency, arrivals);
      for (int i = 0; i < places.size(); i++) {
        batch[places.get(i)] = batch[places.get(i)].answered(answers.get(i));
      }
    } catch (RuntimeException e) {
      if (isAway(e)) {
        throw e;
      }
      places.forEach(place -> batch[place] = alone(agency, batch[place]));
    }
  }

  /** One bad message never takes its batch along. */
  private Screened alone(String agency, Screened message) {
    RuntimeException last = null;
    for (int tried = 0; tried < settings.tries(); tried++) {
      try {
        return message.answered(punctual.handle(agency, List.of(message.arrival())).get(0));
      } catch (RuntimeException e) {
        if (isAway(e)) {
          throw e;
        }
        last = e;
      }
    }
    String reason = "could not be handled: " + last.getMessage();
    String answer =
        answering.rejected(
            message.arrival(), List.of(new Reason("", reason)), message.arrival().received());
    return message.dead(answer, reason);
  }

  /** Whether it is not the message's fault but the database's. */
  static boolean isAway(RuntimeException e) {
    return e instanceof DataAccessResourceFailureException
        || e instanceof CannotCreateTransactionException
        || e instanceof TransactionSystemException
        || e instanceof TransientDataAccessException;
  }
}
