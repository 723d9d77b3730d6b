package punctual.web;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The number of an inquiry as a scanner gives it or somebody types it: in small letters, with
 * blanks in it, or with letters that look like digits.
 */
record ScannedCode(String number) {

  private static final String OWN = "INQ";

  /** An inquiry that has the number. */
  record Meant(String agency, String id) {}

  static ScannedCode of(String written) {
    String typed = written.strip().replaceAll("[\\s\\p{Cntrl}]+", "");
    String plain = typed.toUpperCase(Locale.ROOT).replace("-", "");
    if (plain.startsWith(OWN) && plain.length() == OWN.length() + 10) {
      String digits = plain.substring(OWN.length());
      return new ScannedCode(
          OWN + "-" + digits.replace('O', '0').replace('I', '1').replace('L', '1'));
    }
    return new ScannedCode(typed);
  }

  List<Meant> inquiries(JdbcClient jdbc) {
    return jdbc.sql(Statements.of("inquiries-of-number"))
        .param(number)
        .query((row, n) -> new Meant(row.getString("agency"), row.getString("id")))
        .list();
  }
}
