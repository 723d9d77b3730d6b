package punctual.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What staff write down about changes and work; sentences say what is wrong with it. */
final class WorkForms {

  private static final int LONGEST = 255;

  private WorkForms() {}

  /** A change that is asked for. */
  record Request(String agency, String summary, String token) {

    String problem() {
      return line("what is to be changed", summary);
    }
  }

  /**
   * What the group decided.
   *
   * @param verdict {@code approved} or {@code declined}
   */
  record Decision(String agency, String ticket, String verdict, String priority, String token) {

    String problem() {
      return verdict.equals("approved") || verdict.equals("declined")
          ? null
          : "please say whether it is approved or declined";
    }

    Map<String, Object> data() {
      boolean approved = verdict.equals("approved");
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("change", ticket);
      data.put("approved", approved);
      data.put("priority", approved ? priority : null);
      return data;
    }
  }

  /**
   * Work that was done.
   *
   * @param ticket of the change or of what was mended
   * @param hours as typed
   */
  record Work(String agency, String ticket, String category, String hours, String token) {

    String problem() {
      if (line("the ticket that it was done for", ticket) != null) {
        return line("the ticket that it was done for", ticket);
      }
      if (category.isEmpty()) {
        return "please say what kind of work it was";
      }
      return hours.matches("\\d{1,6}([.]\\d{1,3})?") && new BigDecimal(hours).signum() > 0
          ? null
          : "please write the hours as a number above 0, such as 2.5";
    }

    Map<String, Object> data() {
      return Map.of("category", category, "hours", new BigDecimal(hours));
    }
  }

  private static String line(String what, String text) {
    if (text.isEmpty()) {
      return "please say " + what;
    }
    return text.length() > LONGEST ? "%s has at most %d characters".formatted(what, LONGEST) : null;
  }
}
