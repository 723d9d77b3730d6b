package punctual.facts;

import java.util.Map;

/**
 * What has just happened to the ticket, and is therefore being decided about.
 *
 * @param type the CloudEvents type; besides those of the contract {@code ticket.classified} with
 *     {@code from} (see {@link #previous()}) and {@code to}
 * @param own true when the engine did it itself (a referral by table), false when it was told
 */
public record Event(String type, Moment moment, boolean own, Map<String, Object> data) {

  public String text(String field) {
    return data.get(field) instanceof String text ? text : null;
  }

  public boolean flag(String field) {
    return Boolean.TRUE.equals(data.get(field));
  }

  public Integer number(String field) {
    return data.get(field) instanceof Number number ? number.intValue() : null;
  }

  /** Of {@code ticket.classified}: the level before, or null when there was none. */
  public Object previous() {
    return data.get("from");
  }

  public String by() {
    return text("by");
  }

  public String resolver() {
    return text("resolver");
  }

  public String assignee() {
    return text("assignee");
  }

  public boolean substantive() {
    return flag("substantive");
  }

  public boolean automatic() {
    return flag("automatic");
  }
}
