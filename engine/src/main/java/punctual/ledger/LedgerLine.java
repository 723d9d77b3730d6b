package punctual.ledger;

import java.time.Instant;
import java.util.Map;
import punctual.facts.Basis;

/**
 * One line of the ledger.
 *
 * @param at the instant of its cause
 * @param kind {@code owed}, {@code met}, {@code notice}, …
 * @param fields the kind's own fields in the contract's order; a null value is left out
 * @param basis clause, rule and file; its parts may be null where the kind has none
 * @param release the hash that names the release
 */
public record LedgerLine(
    Instant at,
    String ticket,
    String agency,
    String agreement,
    String kind,
    Map<String, Object> fields,
    Basis basis,
    String release) {

  public Object field(String name) {
    return fields.get(name);
  }

  public LedgerLine with(Instant otherAt) {
    return new LedgerLine(otherAt, ticket, agency, agreement, kind, fields, basis, release);
  }
}
