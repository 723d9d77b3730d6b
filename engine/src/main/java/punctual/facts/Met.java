package punctual.facts;

/**
 * A rule's answer: what was owed has been done.
 *
 * @param done when; null for the moment of the decision
 */
public record Met(String obligation, Moment done) {

  public static Met of(String obligation) {
    return new Met(obligation, null);
  }

  public static Met at(String obligation, Moment done) {
    return new Met(obligation, done);
  }
}
