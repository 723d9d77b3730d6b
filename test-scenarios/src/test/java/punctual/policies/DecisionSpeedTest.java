package punctual.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import punctual.engine.Answered;
import punctual.engine.OrderedRun;
import punctual.engine.Policies;
import punctual.engine.Policy;
import punctual.engine.TicketEvent;
import punctual.scenarios.Project;

/** What one question to the rules costs on one core. */
@Tag("slow")
class DecisionSpeedTest {

  private static final Instant START = Instant.parse("2016-11-01T13:00:00Z");
  private static final int ROUNDS = 12;
  private static final long ROUND_NANOS = 1_000_000_000L;
  private static final double WANTED_MICROS = 10;

  private final List<Question> questions = new ArrayList<>();

  /** The facts that one group of rules was asked about. */
  private record Question(Policy policy, String group, Collection<?> facts) {

    List<Answered> ask() {
      return policy.decide(group, facts);
    }
  }

  @Test
  void a_decision_with_every_fired_rule_recorded_takes_ten_microseconds_at_the_most() {
    Policies recorded = agreement -> Project.release().policy(agreement).map(this::recorded);
    for (String impact : List.of("high", "medium", "low")) {
      for (String urgency : List.of("high", "medium", "low")) {
        new OrderedRun(recorded, START.plus(Duration.ofDays(9))).run(story(impact, urgency));
      }
    }
    int fired = questions.stream().mapToInt(question -> question.ask().size()).sum();
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.min(best, microsOfOne());
    }
    System.out.printf(
        "%d decisions with %d answers: %.1f microseconds each%n", questions.size(), fired, best);
    assertThat(best).isLessThan(WANTED_MICROS);
  }

  private double microsOfOne() {
    long begun = System.nanoTime();
    long asked = 0;
    long answers = 0;
    while (System.nanoTime() - begun < ROUND_NANOS) {
      for (Question question : questions) {
        answers += question.ask().size();
        asked++;
      }
    }
    assertThat(answers).isPositive();
    return (System.nanoTime() - begun) / 1e3 / asked;
  }

  private List<TicketEvent> story(String impact, String urgency) {
    Map<String, Object> opening =
        Map.of(
            "agreement",
            "newyork",
            "service",
            "application-support",
            "impact",
            impact,
            "urgency",
            urgency);
    String ticket = impact + "-" + urgency;
    return List.of(
        event(ticket, "ticket.opened", Duration.ZERO, opening),
        event(ticket, "ticket.acknowledged", Duration.ofMinutes(20), Map.of()),
        event(ticket, "ticket.updated", Duration.ofMinutes(50), Map.of("note", "looked at")),
        event(ticket, "ticket.restored", Duration.ofHours(5), Map.of()),
        event(ticket, "ticket.resolved", Duration.ofHours(6), Map.of()),
        event(ticket, "ticket.closed", Duration.ofDays(7), Map.of()));
  }

  private static TicketEvent event(
      String ticket, String type, Duration after, Map<String, Object> data) {
    String id = ticket + "/" + type;
    return new TicketEvent("/agencies/dmv", id, type, "dmv", ticket, START.plus(after), null, data);
  }

  private Policy recorded(Policy policy) {
    return (Policy)
        Proxy.newProxyInstance(
            Policy.class.getClassLoader(),
            new Class<?>[] {Policy.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("decide")) {
                Collection<?> facts = List.copyOf((Collection<?>) arguments[1]);
                questions.add(new Question(policy, (String) arguments[0], facts));
              }
              try {
                return method.invoke(policy, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
