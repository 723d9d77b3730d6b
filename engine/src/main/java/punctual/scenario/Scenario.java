package punctual.scenario;

import java.time.Instant;
import java.util.List;
import punctual.files.Place;
import punctual.time.LocalMoment;

/**
 * A story with what the ledger must say of it (contracts 3).
 *
 * @param sentence its name
 * @param clauses the clauses that it is about
 * @param starts from where offsets count, and the zone of local times
 * @param events in the order of arrival
 * @param expectations each wants a ledger line of its own
 * @param figures what the reports of its months must say
 * @param only which ledger lines must all be expected
 * @param until virtual time runs on to here, inclusive
 * @param reading the reading under which it holds; null for the policies as they are
 */
public record Scenario(
    Place place,
    String sentence,
    List<String> clauses,
    LocalMoment starts,
    List<ScenarioEvent> events,
    List<Expectation> expectations,
    List<ExpectedFigure> figures,
    Only only,
    Instant until,
    ChosenReading reading) {

  public Scenario {
    clauses = List.copyOf(clauses);
    events = List.copyOf(events);
    expectations = List.copyOf(expectations);
    figures = List.copyOf(figures);
  }
}
