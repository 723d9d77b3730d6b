package punctual.connectors.in;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import punctual.contract.Sender;
import punctual.files.FileProblem;
import punctual.mapping.Mapper;
import punctual.mapping.Mapping;
import punctual.mapping.Row;
import punctual.mapping.RowProblem;
import punctual.mapping.Rows;

/**
 * Takes in what comes in a request: one event, or records that a mapping makes events of. Each
 * sender may have so many unanswered ones under way, and nobody waits for another.
 */
public final class Door {
  private static final int UNANSWERED = 1_000;
  private static final long PATIENCE_SECONDS = 20;

  private final EventsIn events;
  private final Mappings mappings;
  private final Rate rate;
  private final int most;
  private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

  /**
   * What came of a request.
   *
   * @param answers to its events, each a JSON object, in their order
   * @param wrong records of which no event could be made, each with its line
   */
  public record Taken(List<String> answers, List<String> wrong) {}

  /**
   * @param most the events of one sender a second; 0: any number
   */
  public Door(EventsIn events, Mappings mappings, int most) {
    this.most = most;
    this.rate = new Rate(most, System::nanoTime);
    this.events = events;
    this.mappings = mappings;
  }

  /** How many events a sender may send, in words. */
  public String limits() {
    String rates = most == 0 ? "" : "at most " + most + " a second, and ";
    return rates + "at most " + UNANSWERED + " that have no answer yet";
  }

  /**
   * Takes one event.
   *
   * @return its answer; empty if the sender sends too many. It ends with {@link BrokerAway} or a
   *     {@link java.util.concurrent.TimeoutException} if no answer comes; the event may then be
   *     sent again
   */
  public Optional<CompletableFuture<String>> take(Sender sender, byte[] body) {
    return take(sender, List.of(body)).map(answers -> answers.thenApply(all -> all.get(0)));
  }

  /**
   * Takes records.
   *
   * @param mapping the name of a mapping of this sender
   * @throws FileProblem if the mapping or the records cannot be used; nothing is sent then
   */
  public Optional<CompletableFuture<Taken>> take(Sender sender, String mapping, byte[] body) {
    Mapping found = mappings.get(mapping);
    if (!found.sender().name().equals(sender.name())) {
      throw new FileProblem(
          punctual.files.Place.of(mapping + ".yaml"), "is no mapping of " + sender.name());
    }
    List<byte[]> made = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    map(found, body, made, wrong);
    return take(sender, made).map(answers -> answers.thenApply(all -> new Taken(all, wrong)));
  }

  private static void map(Mapping mapping, byte[] body, List<byte[]> made, List<String> wrong) {
    Mapper mapper = new Mapper(mapping);
    try (Rows rows = mapping.open(new ByteArrayInputStream(body), "the body")) {
      boolean more = true;
      while (more) {
        more = map(rows, mapper, made, wrong);
      }
    } catch (IOException e) {
      throw new FileProblem(
          punctual.files.Place.of("the body"), "cannot be read: " + e.getMessage());
    }
  }

  private static boolean map(Rows rows, Mapper mapper, List<byte[]> made, List<String> wrong)
      throws IOException {
    try {
      Row row = rows.next();
      if (row != null) {
        mapper.events(row).forEach(event -> made.add(event.getBytes(StandardCharsets.UTF_8)));
      }
      return row != null;
    } catch (RowProblem e) {
      wrong.add("line " + e.line() + ": " + e.getMessage());
      return true;
    }
  }

  private Optional<CompletableFuture<List<String>>> take(Sender sender, List<byte[]> bodies) {
    Semaphore own = places.computeIfAbsent(sender.name(), name -> new Semaphore(UNANSWERED));
    if (bodies.size() > UNANSWERED || !own.tryAcquire(bodies.size())) {
      return Optional.empty();
    }
    if (!rate.admits(sender.name(), bodies.size())) {
      own.release(bodies.size());
      return Optional.empty();
    }
    List<CompletableFuture<String>> answers =
        bodies.stream().map(body -> events.send(sender, body)).toList();
    return Optional.of(
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
            .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .whenComplete((none, failure) -> done(own, answers))
            .thenApply(none -> answers.stream().map(CompletableFuture::join).toList()));
  }

  private static void done(Semaphore own, List<CompletableFuture<String>> answers) {
    answers.forEach(answer -> answer.cancel(false));
    own.release(answers.size());
  }
}
