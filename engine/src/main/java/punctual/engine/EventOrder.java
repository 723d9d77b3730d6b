package punctual.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of a ticket's events: by time; among those of one instant that have a sequence, by it;
 * those without one keep their places.
 */
public final class EventOrder {

  private EventOrder() {}

  /** The events in order, given in the order of arrival. */
  public static List<TicketEvent> sorted(List<TicketEvent> arrived) {
    List<TicketEvent> events = new ArrayList<>(arrived);
    events.sort(Comparator.comparing(TicketEvent::time));
    int from = 0;
    for (int i = 1; i <= events.size(); i++) {
      if (i == events.size() || !events.get(i).time().equals(events.get(from).time())) {
        if (i - from > 1) {
          sortSlots(events.subList(from, i));
        }
        from = i;
      }
    }
    return events;
  }

  private static void sortSlots(List<TicketEvent> instant) {
    List<Integer> slots = new ArrayList<>();
    List<TicketEvent> sequenced = new ArrayList<>();
    for (int i = 0; i < instant.size(); i++) {
      if (instant.get(i).sequence() != null) {
        slots.add(i);
        sequenced.add(instant.get(i));
      }
    }
    sequenced.sort(Comparator.comparing(TicketEvent::sequence));
    for (int i = 0; i < slots.size(); i++) {
      instant.set(slots.get(i), sequenced.get(i));
    }
  }
}
