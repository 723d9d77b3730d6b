package punctual.billing;

import java.time.YearMonth;

/** Names an agreement's statements of a month. */
record StatementName(String agreement, YearMonth month) {

  String written() {
    return agreement + " " + month;
  }

  static StatementName read(String written) {
    int gap = written.lastIndexOf(' ');
    return new StatementName(
        written.substring(0, gap), YearMonth.parse(written.substring(gap + 1)));
  }

  /** The name of an agency's file, without its ending. */
  String file(String agency) {
    return agreement + "-" + agency + "-" + month;
  }
}
