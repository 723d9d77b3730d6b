package punctual.policy;

import java.util.List;

/**
 * A rule as it stands in its file, for people to be shown.
 *
 * @param line the line in the DRL, or the row of the table
 * @param conditions in the order in which they stand
 * @param consequence what it does, as Java
 */
public record WrittenRule(
    String name,
    String group,
    String clause,
    String file,
    int line,
    List<Condition> conditions,
    String consequence) {

  /**
   * One condition on one fact.
   *
   * @param fact the kind of fact: {@code Ticket}
   * @param wanted whether there must be such a fact, or must not
   * @param constraint what must hold of it; empty where its being there is enough
   * @param heading the column of a table that states it, or null
   */
  public record Condition(String fact, boolean wanted, String constraint, String heading) {}
}
