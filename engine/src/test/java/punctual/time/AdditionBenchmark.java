package punctual.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/** Additions of business time in a second, beside stepping through the days in the same run. */
final class AdditionBenchmark {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final int INPUTS = 1 << 16;
  private static final int ROUNDS = 5;
  private static final long ROUND_NANOS = 1_000_000_000L;
  static final long[] TO_400_HOURS = {
    30, 60, 120, 240, 480, 960, 2_400, 4_800, 9_600, 14_400, 24_000
  };
  static final long[] TEN_YEARS = {1_350_000};

  private final Instant[] starts = new Instant[INPUTS];
  private final Duration[] amounts = new Duration[INPUTS];

  AdditionBenchmark(long[] minutes) {
    Random random = new Random(7);
    long from = Instant.parse("2026-01-01T07:00:00Z").getEpochSecond();
    for (int i = 0; i < INPUTS; i++) {
      starts[i] = Instant.ofEpochSecond(from + random.nextInt(2 * 365 * 86_400));
      amounts[i] = Duration.ofMinutes(minutes[random.nextInt(minutes.length)]);
    }
  }

  public static void main(String[] arguments) {
    System.out.println(run());
  }

  static String run() {
    Map<String, String> holidays = UsHolidays.during(2020, 2045);
    List<String> workday = List.of("08:00-17:00");
    BusinessCalendar calendar =
        BusinessCalendar.of(
            new WrittenCalendar(
                "America/Denver",
                Map.of(
                    "mon", workday, "tue", workday, "wed", workday, "thu", workday, "fri", workday),
                holidays,
                Map.of()));
    DayStepping floor = new DayStepping(DENVER, holidays.keySet());
    StringBuilder report = new StringBuilder();
    for (long[] minutes : List.of(TO_400_HOURS, TEN_YEARS)) {
      AdditionBenchmark benchmark = new AdditionBenchmark(minutes);
      benchmark.requireEqual(calendar, floor);
      double punctual = benchmark.bestPerSecond(calendar::plus);
      double stepping = benchmark.bestPerSecond(floor::plus);
      report.append(
          "%s: %,.0f additions/s; stepping through the days %,.0f/s; %.1f times%n"
              .formatted(
                  minutes.length > 1 ? "30 min to 400 h" : "10 years",
                  punctual,
                  stepping,
                  punctual / stepping));
    }
    return report.toString();
  }

  private void requireEqual(BusinessCalendar calendar, DayStepping floor) {
    for (int i = 0; i < INPUTS; i++) {
      if (!calendar.plus(starts[i], amounts[i]).equals(floor.plus(starts[i], amounts[i]))) {
        throw new AssertionError(starts[i] + " + " + amounts[i]);
      }
    }
  }

  private double bestPerSecond(BiFunction<Instant, Duration, Instant> addition) {
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.max(best, perSecond(addition));
    }
    return best;
  }

  private double perSecond(BiFunction<Instant, Duration, Instant> addition) {
    long begin = System.nanoTime();
    long additions = 0;
    long sum = 0;
    while (System.nanoTime() - begin < ROUND_NANOS) {
      for (int i = 0; i < INPUTS; i++) {
        sum += addition.apply(starts[i], amounts[i]).getEpochSecond();
      }
      additions += INPUTS;
    }
    long nanos = System.nanoTime() - begin;
    if (sum == 0) {
      throw new AssertionError("nothing was added");
    }
    return additions * 1e9 / nanos;
  }
}
