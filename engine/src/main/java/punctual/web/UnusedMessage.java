package punctual.web;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message that was not used.
 *
 * @param agency that it concerns, as far as that is known
 * @param owner the sender whose address it came to
 * @param reason why; of a rejection, the reasons of its answer
 * @param again when it was sent again; null for never
 * @param answer what was answered then
 * @param body null in a list, and for a message that was neither text nor bytes
 */
record UnusedMessage(
    long n,
    String agency,
    String owner,
    String sender,
    String source,
    String id,
    Instant received,
    String reason,
    Instant again,
    String againBy,
    String answer,
    byte[] body) {

  private static final String NOT_UTF_8 = "\ufffd";

  /** How it was not used; the name is also its place in addresses. */
  enum Kind {
    /** It could not be read, or failed alone three times. */
    DEAD_LETTERS("dead-letters", "dead letter"),
    /** It could be read and not be taken. */
    REJECTIONS("rejections", "rejection");

    private final String path;
    private final String noun;

    Kind(String path, String noun) {
      this.path = path;
      this.noun = noun;
    }

    String path() {
      return path;
    }

    String noun() {
      return noun;
    }
  }

  static UnusedMessage of(ResultSet row) throws SQLException {
    String rejected = row.getString("rejected");
    return new UnusedMessage(
        row.getLong("n"),
        row.getString("agency"),
        row.getString("owner"),
        row.getString("sender"),
        row.getString("source"),
        row.getString("id"),
        Statements.instant(row, "received"),
        rejected == null ? row.getString("reason") : reasons(rejected),
        Statements.instant(row, "again"),
        row.getString("again_by"),
        row.getString("again_answer"),
        row.getBytes("body"));
  }

  /** Whether a person can read and mend it. */
  boolean isText() {
    return body != null && !new String(body, StandardCharsets.UTF_8).contains(NOT_UTF_8);
  }

  /** The body as text; in Base64, said so before, where it is none. */
  String text() {
    if (body == null) {
      return null;
    }
    return isText()
        ? new String(body, StandardCharsets.UTF_8)
        : "base64:" + Base64.getEncoder().encodeToString(body);
  }

  /** The reasons of an answer in a line: {@code /data/impact: …; …}. */
  static String reasons(String answer) {
    StringBuilder reasons = new StringBuilder();
    for (JsonNode reason : JsonMapper.shared().readTree(answer).path("reasons")) {
      String pointer = reason.path("pointer").asString("");
      reasons
          .append(reasons.isEmpty() ? "" : "; ")
          .append(pointer.isEmpty() ? "" : pointer + ": ")
          .append(reason.path("reason").asString(""));
    }
    return reasons.toString();
  }
}
