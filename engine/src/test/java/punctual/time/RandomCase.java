package punctual.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A calendar, pauses, a start and an amount drawn at random, half of them near a clock change. */
record RandomCase(WrittenCalendar calendar, List<Stop> pauses, Instant start, Duration amount) {
  private static final List<String> ZONES =
      List.of(
          "America/New_York",
          "America/Denver",
          "Europe/London",
          "Australia/Lord_Howe",
          "Asia/Kolkata",
          "Pacific/Apia",
          "America/Sao_Paulo",
          "America/Nuuk",
          "America/Havana");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  static RandomCase of(long seed) {
    Random random = new Random(seed);
    String zone = ZONES.get(random.nextInt(ZONES.size()));
    Instant start = start(random, ZoneId.of(zone));
    LocalDate day = start.atZone(ZoneOffset.UTC).toLocalDate();
    WrittenCalendar calendar =
        new WrittenCalendar(zone, week(random), holidays(random, day), special(random, day));
    return new RandomCase(calendar, pauses(random, start), start, amount(random));
  }

  private static Instant start(Random random, ZoneId zone) {
    Instant any =
        zone.getId().equals("Pacific/Apia") && random.nextBoolean()
            ? Instant.parse("2011-12-29T00:00:00Z")
            : Instant.ofEpochSecond((long) (random.nextDouble() * 7_200_000_000L));
    ZoneOffsetTransition change = zone.getRules().nextTransition(any);
    Instant near = change != null && random.nextBoolean() ? change.getInstant() : any;
    Instant start = near.plusSeconds(random.nextInt(6 * 86_400) - 4 * 86_400);
    return random.nextBoolean() ? start : start.plusNanos(random.nextInt(1_000_000) * 1_000L);
  }

  private static Map<String, List<String>> week(Random random) {
    Map<String, List<String>> week = new LinkedHashMap<>();
    week.put(DAYS.get(random.nextInt(7)), windows(random, 1 + random.nextInt(3)));
    for (String day : DAYS) {
      if (random.nextInt(4) > 0) {
        week.putIfAbsent(day, windows(random, random.nextInt(4)));
      }
    }
    return week;
  }

  private static List<String> windows(Random random, int count) {
    int grid = random.nextBoolean() ? 30 : 1;
    int[] edges =
        random.ints(0, 24 * 60 / grid + 1).distinct().limit(2L * count).sorted().toArray();
    List<String> windows = new ArrayList<>();
    for (int i = 0; i < edges.length; i += 2) {
      boolean touching = i > 0 && random.nextInt(5) == 0;
      windows.add(
          time((touching ? edges[i - 1] : edges[i]) * grid) + "-" + time(edges[i + 1] * grid));
    }
    return windows;
  }

  private static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  private static Map<String, String> holidays(Random random, LocalDate day) {
    Map<String, String> holidays = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      holidays.put(day.plusDays(random.nextInt(12) - 2).toString(), "holiday " + i);
    }
    return holidays;
  }

  private static Map<String, List<String>> special(Random random, LocalDate day) {
    Map<String, List<String>> special = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      special.put(
          day.plusDays(random.nextInt(12) - 2).toString(), windows(random, random.nextInt(3)));
    }
    return special;
  }

  private static List<Stop> pauses(Random random, Instant start) {
    List<Stop> pauses = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      Instant from = start.plusSeconds(random.nextInt(5 * 86_400) - 86_400);
      Instant until =
          from.plusSeconds(random.nextBoolean() ? random.nextInt(120) : random.nextInt(172_800));
      pauses.add(new Stop(from, until));
      if (random.nextInt(3) == 0) {
        pauses.add(new Stop(until, until.plusSeconds(random.nextInt(7_200))));
      }
    }
    return pauses;
  }

  private static Duration amount(Random random) {
    Duration whole =
        Duration.ofMinutes(
            switch (random.nextInt(4)) {
              case 0 -> random.nextInt(60);
              case 1 -> random.nextInt(60 * 24);
              case 2 -> 30L * random.nextInt(48);
              default -> random.nextInt(60 * 72);
            });
    return random.nextInt(3) > 0 ? whole : whole.plusNanos(random.nextInt(60_000_000) * 1_000L);
  }
}
