package punctual.web;

import java.util.Map;

/** How a page tints what became of a thing. */
final class Tone {

  private static final Map<String, String> TONES =
      Map.ofEntries(
          Map.entry("missed", "bad"),
          Map.entry("late", "bad"),
          Map.entry("undelivered", "bad"),
          Map.entry("refused", "bad"),
          Map.entry("rejected", "bad"),
          Map.entry("met", "good"),
          Map.entry("handed-over", "good"),
          Map.entry("escalated", "warn"),
          Map.entry("corrected", "warn"),
          Map.entry("paused", "warn"),
          Map.entry("waiting", "warn"));

  private Tone() {}

  /** The style's name; empty for what needs no attention. */
  static String of(String kind) {
    return TONES.getOrDefault(kind, "");
  }
}
