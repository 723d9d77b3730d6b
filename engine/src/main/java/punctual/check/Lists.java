package punctual.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import punctual.files.CsvFile;

/** The rows of the contact lists held against each other. */
final class Lists {

  private static final String ANY = "*";
  private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@.]+");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Subject subject;
  private final Set<String> channels;
  private final SortedSet<String> agencies;

  /**
   * @param channels what routes carry; empty where that is not known
   */
  Lists(Subject subject, Set<String> channels) {
    this.subject = subject;
    this.channels = channels;
    this.agencies = Listing.of(subject, "contacts/agencies").values("agency");
  }

  void check() {
    for (String path : subject.files().below(subject.folder() + "contacts/", ".csv")) {
      String name = path.substring(subject.folder().length(), path.length() - ".csv".length());
      Listing list = Listing.of(subject, name);
      list.rows().forEach(row -> check(list, row));
      twice(list);
    }
    addresses();
    levels();
  }

  private void check(Listing list, CsvFile.Row row) {
    List<String> columns = list.columns();
    if (columns.contains("agency") && row.get("agency") != null) {
      String agency = row.get("agency");
      if (!agency.equals(ANY) && !agencies.contains(agency)) {
        String message = "'" + agency + "' is no agency of agencies.csv";
        subject.error("contact-row", row.place("agency"), message);
      }
    }
    if (columns.contains("from") && columns.contains("until")) {
      dates(row);
    }
  }

  private void dates(CsvFile.Row row) {
    String from = row.get("from");
    String until = row.get("until");
    boolean both = from != null && until != null;
    if (both
        && DATE.matcher(from).matches()
        && DATE.matcher(until).matches()
        && from.compareTo(until) > 0) {
      String message = "the row ends on " + until + ", before it begins on " + from;
      subject.error("contact-row", row.place("until"), message);
    }
  }

  private void twice(Listing list) {
    Map<List<String>, CsvFile.Row> seen = new HashMap<>();
    for (CsvFile.Row row : list.rows()) {
      List<String> cells =
          list.columns().stream().map(column -> String.valueOf(row.get(column))).toList();
      CsvFile.Row other = seen.putIfAbsent(cells, row);
      if (other != null) {
        String message = "the row stands already in line " + other.place().line();
        subject.warning("contact-row", row.place(), message);
      }
    }
  }

  private void addresses() {
    for (CsvFile.Row row : Listing.of(subject, "contacts/contacts").rows()) {
      String address = row.get("address");
      String channel = row.get("channel") == null ? "email" : row.get("channel");
      boolean mail = channel.equals("email");
      if (mail && address != null && !MAIL.matcher(address).matches()) {
        String message = "'" + address + "' is no e-mail address";
        subject.error("contact-row", row.place("address"), message);
      }
      if (!channels.isEmpty() && !channels.contains(channel)) {
        String message = "no route carries the channel '" + channel + "'";
        subject.warning("contact-row", row.place("channel"), message);
      }
    }
  }

  /** The levels of a ladder go up by one. */
  private void levels() {
    Map<String, SortedSet<Integer>> ladders = new HashMap<>();
    Map<String, CsvFile.Row> rows = new HashMap<>();
    for (CsvFile.Row row : Listing.of(subject, "contacts/ladders").rows()) {
      String level = row.get("level");
      if (level != null && level.matches("[1-9]\\d{0,2}")) {
        String ladder = row.get("ladder") + " of " + row.get("agency");
        ladders.computeIfAbsent(ladder, name -> new TreeSet<>()).add(Integer.valueOf(level));
        rows.put(ladder, row);
      }
    }
    ladders.forEach(
        (ladder, levels) -> {
          if (levels.last() != levels.size()) {
            String message = "ladder " + ladder + " has the levels " + levels + "; one is missing";
            subject.error("contact-ladder", rows.get(ladder).place("level"), message);
          }
        });
  }
}
