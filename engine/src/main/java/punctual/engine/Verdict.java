package punctual.engine;

import java.util.List;

/**
 * What became of an event.
 *
 * @param changes for a late event: the {@code corrected} lines, each as JSON
 * @param waiting whether it waits for its ticket's opening
 */
public record Verdict(Kind kind, List<Reason> reasons, List<String> changes, boolean waiting) {

  /** The contract's answers, but for a duplicate, which is known before anything is judged. */
  public enum Kind {
    ACCEPTED,
    CORRECTED,
    REJECTED
  }

  /** Accepted, and nothing more to say. */
  public static final Verdict ACCEPTED = new Verdict(Kind.ACCEPTED, List.of(), List.of(), false);

  static final Verdict WAITING = new Verdict(Kind.ACCEPTED, List.of(), List.of(), true);

  static Verdict rejected(List<Reason> reasons) {
    return new Verdict(Kind.REJECTED, reasons, List.of(), false);
  }

  static Verdict corrected(List<String> changes) {
    return changes.isEmpty() ? ACCEPTED : new Verdict(Kind.CORRECTED, List.of(), changes, false);
  }

  public boolean isRejected() {
    return kind == Kind.REJECTED;
  }
}
