package punctual.engine;

import java.util.Collection;
import java.util.List;
import punctual.facts.Basis;
import punctual.time.BusinessCalendar;

/** One agreement under one release, ready to decide. Immutable and safe for use by many threads. */
public interface Policy {

  Agreement agreement();

  /** The hash that names the release. */
  String release();

  /** The calendar in which business amounts count; null where the agreement has none. */
  BusinessCalendar calendar();

  Directory directory();

  /** What things cost. */
  Rates rates();

  Flows flows();

  /** What is measured month by month, in the order of the policy's rows. */
  List<Goal> goals();

  /** How opinions are given that notices ask for. */
  List<SurveyTerms> surveys();

  /** The template of a notice or letter; null where the policy has none. */
  String template(String name);

  /** The letters that may be written, sorted: templates whose names begin so, without that. */
  default List<String> letters() {
    return List.of();
  }

  /**
   * Fires one rule group over these facts in a session of its own.
   *
   * @return the answers in the order of firing
   * @throws PolicyFault when the rules run away or fail
   */
  List<Answered> decide(String group, Collection<?> facts);

  /** Whether any rule belongs to the group, so that asking it could make a difference. */
  boolean hasRules(String group);

  /** Whether any rule of the group looks at such facts. */
  boolean looksAt(String group, Class<?> fact);

  /** Whether a standing rule of the group (one that looks at no event) looks at such facts. */
  boolean standsOn(String group, Class<?> fact);

  /** The same policy, counting business amounts in another calendar. */
  Policy with(BusinessCalendar other);

  /** Every rule: its clause, its sentence and its file. */
  List<Basis> rules();
}
