package punctual.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punctual.contract.Contract;
import punctual.engine.Policies;
import punctual.engine.Releases;
import punctual.engine.Tenure;
import punctual.engine.TicketEvent;
import punctual.ledger.LedgerLine;
import punctual.policy.Release;
import punctual.policy.ReleaseFiles;
import punctual.scenario.Scenario;
import punctual.scenario.ScenarioRun;
import punctual.scenarios.Project;

/**
 * Wherever a flow waits, another release that says the same can come into force: no notice is lost,
 * doubled or shifted, whether open tickets pass over or stay.
 */
@Tag("slow")
class WaitStatesTest {

  private static final int PLACES = 2;
  private static final Pattern PROCESS = Pattern.compile("<process id=\"([^\"]+)\"");
  private static final Pattern WAITS =
      Pattern.compile("<(?:intermediateCatchEvent|receiveTask|userTask) id=\"([^\"]+)\"");
  private static final Contract CONTRACT = Contract.load();
  private static final Release PROJECT = Project.release();
  private static final List<Release> OTHERS =
      List.of(
          Project.build(changed(".drl", "// Reading:")),
          Project.buildWithSameRules(changed(".bpmn", "<documentation>")));
  private static final Map<String, List<Waiting>> WAITING = waiting();

  /** A ticket that waits somewhere, in the open time between two instants. */
  private record Waiting(List<TicketEvent> events, Instant until, Instant from, Instant to) {

    List<Instant> swaps() {
      return List.of(from, from.plus(Duration.between(from, to).dividedBy(2)), to);
    }
  }

  /** Releases of which the second comes into force at an instant. */
  private record Swapped(Release other, Instant at, boolean openTickets) implements Releases {

    @Override
    public String inForceAt(Instant opened) {
      return opened.isBefore(at) ? PROJECT.hash() : other.hash();
    }

    @Override
    public List<Tenure> forOpenTickets() {
      return openTickets ? List.of(new Tenure(other.hash(), at)) : List.of();
    }

    @Override
    public Policies policies(String release) {
      return release.equals(other.hash()) ? other::policy : PROJECT::policy;
    }
  }

  private static ReleaseFiles changed(String ending, String after) {
    TreeMap<String, String> texts = new TreeMap<>(Project.files().texts());
    texts.replaceAll(
        (path, text) -> path.endsWith(ending) ? text.replace(after, after + " Again:") : text);
    return ReleaseFiles.of(texts);
  }

  /** Every place of every flow at which a ticket can wait. */
  static Set<String> places() {
    Set<String> places = new TreeSet<>();
    for (String path : Project.files().below("processes/", ".bpmn")) {
      String text = Project.files().text(path);
      Matcher process = PROCESS.matcher(text);
      assertThat(process.find()).as(path).isTrue();
      WAITS
          .matcher(text)
          .results()
          .forEach(wait -> places.add(process.group(1) + " " + wait.group(1)));
    }
    return places;
  }

  private static Map<String, List<Waiting>> waiting() {
    Map<String, List<Waiting>> waiting = new HashMap<>();
    for (Path file : Project.scenarios()) {
      Scenario scenario = Project.scenarioFiles().read(file);
      for (List<TicketEvent> events : ScenarioRun.stories(scenario, CONTRACT)) {
        add(firsts(events), scenario.until(), waiting);
      }
    }
    return waiting;
  }

  private static List<TicketEvent> firsts(List<TicketEvent> events) {
    Map<String, TicketEvent> firsts = new LinkedHashMap<>();
    events.forEach(event -> firsts.putIfAbsent(event.source() + ' ' + event.id(), event));
    return List.copyOf(firsts.values());
  }

  private static void add(
      List<TicketEvent> events, Instant until, Map<String, List<Waiting>> waiting) {
    List<Map.Entry<Instant, Set<String>>> waits =
        new ArrayList<>(unswapped(events, until).waits().entrySet());
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < waits.size() - 1; i++) {
      Instant from = waits.get(i).getKey();
      Waiting here = new Waiting(events, until, from, waits.get(i + 1).getKey());
      for (String place : waits.get(i).getValue()) {
        List<Waiting> known = waiting.computeIfAbsent(place, key -> new ArrayList<>());
        if (known.size() < PLACES && seen.add(place)) {
          known.add(here);
        }
      }
    }
  }

  private static LiveStory unswapped(List<TicketEvent> events, Instant until) {
    return LiveStory.of(new Swapped(PROJECT, Instant.MAX, false), events, until, List.of());
  }

  private static LiveStory swapped(Waiting where, Release other, Instant at, boolean openTickets) {
    return LiveStory.of(
        new Swapped(other, at, openTickets), where.events(), where.until(), List.of(at));
  }

  /**
   * The ledger's lines; an event at the very instant of a swap comes after it, so that its lines
   * are corrections.
   */
  private static Stream<String> decided(LiveStory story) {
    return story.lines().stream().map(WaitStatesTest::decided);
  }

  /** A line, whatever release decided it. */
  private static String decided(LedgerLine line) {
    return line.at() + " " + line.kind() + " " + line.fields() + " " + line.basis();
  }

  @ParameterizedTest
  @MethodSource("places")
  void a_swap_for_open_tickets_at_any_wait_changes_no_notice(String place) {
    assertThat(WAITING).as("some scenario waits there").containsKey(place);
    for (Waiting where : WAITING.get(place)) {
      LiveStory plain = unswapped(where.events(), where.until());
      for (Release other : OTHERS) {
        for (Instant at : where.swaps()) {
          LiveStory swapped = swapped(where, other, at, true);
          assertThat(swapped.sent())
              .as("swap at %s", at)
              .containsExactlyInAnyOrderElementsOf(plain.sent());
          if (where.events().stream().noneMatch(event -> event.time().equals(at))) {
            assertThat(decided(swapped)).containsExactlyElementsOf(decided(plain).toList());
          }
          assertThat(swapped.lines().stream().filter(line -> line.at().isAfter(at)))
              .allMatch(line -> line.release().equals(other.hash()));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void a_swap_for_new_tickets_only_leaves_every_waiting_ticket_as_it_was(String place) {
    assertThat(WAITING).as("some scenario waits there").containsKey(place);
    for (Waiting where : WAITING.get(place)) {
      LiveStory plain = unswapped(where.events(), where.until());
      for (Release other : OTHERS) {
        for (Instant at : where.swaps()) {
          LiveStory swapped = swapped(where, other, at.plusNanos(1000), false);
          assertThat(swapped.sent())
              .as("swap at %s", at)
              .containsExactlyInAnyOrderElementsOf(plain.sent());
          assertThat(swapped.lines()).isEqualTo(plain.lines());
        }
      }
    }
  }
}
