package punctual.connectors.mailbox;

import java.util.Map;
import punctual.mapping.Row;

/** A mail as a record for a mapping. */
record MailRow(Map<String, String> fields) implements Row {

  @Override
  public String text(String path) {
    String value = fields.get(path);
    return value == null || value.isBlank() ? null : value;
  }

  @Override
  public long line() {
    return 0;
  }

  MailRow with(String field, String value) {
    Map<String, String> other = new java.util.HashMap<>(fields);
    other.put(field, value);
    return new MailRow(other);
  }
}
