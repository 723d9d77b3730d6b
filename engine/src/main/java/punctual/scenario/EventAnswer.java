package punctual.scenario;

import java.util.Locale;

/** What becomes of an event in the ordered run. */
public enum EventAnswer {
  /** It counts. */
  ACCEPTED,
  /** The same event had come before. */
  DUPLICATE,
  /** It breaks the contract, or the policy refuses it. */
  REJECTED;

  /** The word of the contract. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
