package punctual.facts;

/**
 * On what a line of the ledger rests.
 *
 * @param clause the id in the clause register
 * @param rule the sentence that is the rule's name, or the name of a flow's task
 * @param file the policy file, relative to home
 */
public record Basis(String clause, String rule, String file) {

  public Basis under(String otherClause) {
    return otherClause == null || otherClause.equals(clause)
        ? this
        : new Basis(otherClause, rule, file);
  }
}
