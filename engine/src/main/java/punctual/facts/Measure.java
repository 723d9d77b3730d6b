package punctual.facts;

/**
 * A rule's answer in the group {@code measures}: what is measured month by month, and its goal. A
 * goal is written {@code 90 %}, {@code 93 % from 3 on 0-5}, {@code 4.5 on 0-5}, or {@code not
 * stated}; also {@code at most 6 %}, {@code at most 35 seconds} and {@code 4.1 on 1-5 a year}.
 *
 * @param of an obligation's name; {@code first-contact}, {@code first-contact of incidents} where
 *     inquiries are left out, {@code first-contact but not change} where a category is, {@code
 *     first-contact by email} for what is shown apart, {@code satisfaction} or {@code satisfied};
 *     {@code calls}, as the group of that name counts them; or an application, for its availability
 * @param kind {@code share}, {@code mean} or {@code availability}
 * @param goal in the agreement's own words
 */
public record Measure(String of, String kind, String goal) {

  public static Measure of(String what) {
    return new Measure(what, null, null);
  }

  /** The share of those that were kept, answered or satisfied. */
  public Measure share(String words) {
    return new Measure(of, "share", words);
  }

  /** The mean of answers on a scale. */
  public Measure mean(String words) {
    return new Measure(of, "mean", words);
  }

  /** The share of the time in which an application was up. */
  public Measure availability(String words) {
    return new Measure(of, "availability", words);
  }
}
