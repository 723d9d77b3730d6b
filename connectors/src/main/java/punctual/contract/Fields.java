package punctual.contract;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names of the fields that events may bring (contracts 1). */
public final class Fields {

  private Fields() {}

  /** Every field of the data of an opening: what is known of a ticket by name. */
  public static Set<String> ofTickets() {
    SortedSet<String> fields = new TreeSet<>();
    new SchemaFiles()
        .schema("ticket.opened" + SchemaFiles.ENDING)
        .at("/properties/data/properties")
        .propertyNames()
        .forEach(fields::add);
    return Collections.unmodifiableSortedSet(fields);
  }
}
