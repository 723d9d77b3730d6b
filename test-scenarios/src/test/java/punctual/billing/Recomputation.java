package punctual.billing;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The billing once more, by a program that knows nothing of the engine: it reads the ledger and the
 * statements as text and adds up what each says. {@code java Recomputation.java LEDGER MONTH CSV…}
 */
public final class Recomputation {

  private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":(?:\"([^\"]*)\"|(-?\\d+))");

  private Recomputation() {}

  public static void main(String[] arguments) throws IOException {
    Path ledger = Path.of(arguments[0]);
    for (int i = 2; i < arguments.length; i++) {
      Path statement = Path.of(arguments[i]);
      System.out.println(statement + ": " + difference(ledger, arguments[1], statement));
    }
  }

  /** What the two say of each line, by ticket and key, where they differ; empty when they agree. */
  static List<String> difference(Path ledger, String month, Path statement) throws IOException {
    Map<String, String> stated = stated(statement);
    String billTo = stated.isEmpty() ? "" : stated.values().iterator().next().split(" ")[0];
    Map<String, String> recorded = recorded(ledger, month, billTo);
    List<String> differences = new ArrayList<>();
    recorded.forEach(
        (line, said) -> {
          if (!said.equals(stated.remove(line))) {
            differences.add("the ledger has " + line + " " + said);
          }
        });
    stated.forEach((line, said) -> differences.add("the statement has " + line + " " + said));
    return differences;
  }

  private static Map<String, String> recorded(Path ledger, String month, String billTo)
      throws IOException {
    Map<String, String> lines = new TreeMap<>();
    for (String line : Files.readAllLines(ledger)) {
      Map<String, String> fields = new TreeMap<>();
      Matcher matcher = FIELD.matcher(line);
      while (matcher.find()) {
        fields.put(
            matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
      }
      boolean money = fields.get("kind").equals("billed") || fields.get("kind").equals("adjusted");
      if (money && month(fields.get("at")).equals(month) && fields.get("billTo").equals(billTo)) {
        lines.put(name(fields.get("ticket"), fields.get("key")), said(fields));
      }
    }
    return lines;
  }

  private static String month(String at) {
    return YearMonth.from(Instant.parse(at).atZone(ZoneId.of("America/New_York"))).toString();
  }

  private static String name(String ticket, String key) {
    return ticket + "/" + key;
  }

  private static String said(Map<String, String> fields) {
    String rate = fields.get("rate");
    String amount =
        rate == null
            ? ""
            : new BigDecimal(rate)
                .multiply(new BigDecimal(fields.get("quantity")))
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    return fields.get("billTo") + " " + fields.get("clause") + " " + amount;
  }

  private static Map<String, String> stated(Path statement) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    List<String> rows = Files.readAllLines(statement);
    List<String> header = List.of(rows.get(0).split(","));
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      String said =
          cells[header.indexOf("billTo")]
              + " "
              + cells[header.indexOf("clause")]
              + " "
              + cells[header.indexOf("amount")];
      lines.put(name(cells[header.indexOf("ticket")], cells[header.indexOf("key")]), said);
    }
    return lines;
  }
}
