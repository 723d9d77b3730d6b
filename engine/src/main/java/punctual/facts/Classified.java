package punctual.facts;

/**
 * A rule's answer: the ticket's severity or priority.
 *
 * @param level an Integer for a severity, a String for a priority
 * @param by {@code table} or the person whose decision stands
 */
public record Classified(Object level, String by) {

  public static Classified severity(int level) {
    return new Classified(level, Classification.TABLE);
  }

  public static Classified priority(String level) {
    return new Classified(level, Classification.TABLE);
  }

  public Classified by(String person) {
    return new Classified(level, person);
  }
}
