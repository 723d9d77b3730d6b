package punctual.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A statement as JSON: what it is, totals, lines; amounts are text, so that no cent is lost. */
final class JsonStatement {

  private static final String QUANTITY = "quantity";

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private JsonStatement() {}

  static void write(Statement statement, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("agreement", statement.agreement());
      json.writeStringProperty("billTo", statement.billTo());
      json.writeStringProperty("month", statement.month().toString());
      totals(statement.totals(), json);
      lines("lines", statement.lines(), json);
      lines("noCharge", statement.noCharge(), json);
      json.writeEndObject();
    }
    out.write('\n');
    out.flush();
  }

  private static void totals(Totals totals, JsonGenerator json) {
    json.writeName("totals");
    json.writeStartObject();
    json.writeNumberProperty("lines", totals.lines());
    json.writeNumberProperty("withoutAmount", totals.withoutAmount());
    json.writeStringProperty("amount", totals.amount().toPlainString());
    json.writeName("services");
    json.writeStartObject();
    totals
        .services()
        .forEach(
            (service, sum) -> {
              json.writeName(service);
              json.writeStartObject();
              json.writeNumberProperty(QUANTITY, sum.quantity());
              json.writeStringProperty("amount", sum.amount().toPlainString());
              json.writeEndObject();
            });
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void lines(String name, Lines lines, JsonGenerator json) throws IOException {
    json.writeName(name);
    json.writeStartArray();
    lines.each(line -> line(line, json));
    json.writeEndArray();
  }

  private static void line(BillingLine line, JsonGenerator json) {
    json.writeStartObject();
    List<Object> cells = line.cells();
    for (int i = 0; i < cells.size(); i++) {
      field(BillingLine.COLUMNS.get(i), cells.get(i), json);
    }
    json.writeEndObject();
  }

  private static void field(String name, Object value, JsonGenerator json) {
    if (value instanceof Integer number) {
      json.writeNumberProperty(name, number);
    } else if (name.equals(QUANTITY)) {
      json.writeNumberProperty(name, (BigDecimal) value);
    } else if (value instanceof BigDecimal money) {
      json.writeStringProperty(name, money.toPlainString());
    } else if (value != null) {
      json.writeStringProperty(name, value.toString());
    }
  }
}
