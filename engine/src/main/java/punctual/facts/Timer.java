package punctual.facts;

/**
 * A rule's answer: an instant that a flow waits for, without anything being owed then. A flow names
 * it in a {@code timeDate}, {@code severity-3-review} as {@code #{severity3ReviewDue}}.
 *
 * @param within the amount after {@code from}, in the agreement's own words
 * @param notBefore the earliest moment; null for none
 */
public record Timer(String name, Moment from, String within, Moment notBefore) {

  public static Timer of(String name) {
    return new Timer(name, null, null, null);
  }

  public Timer from(Moment moment) {
    return new Timer(name, moment, within, notBefore);
  }

  public Timer within(String amount) {
    return new Timer(name, from, amount, notBefore);
  }

  public Timer notBefore(Moment moment) {
    return new Timer(name, from, within, moment);
  }
}
