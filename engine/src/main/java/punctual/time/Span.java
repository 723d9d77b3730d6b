package punctual.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of the time line in nanoseconds since the epoch, the end not included. */
record Span(long from, long until) {

  long length() {
    return until - from;
  }

  boolean isEmpty() {
    return until <= from;
  }

  /** The same time in ascending order, with overlapping and touching spans made one. */
  static List<Span> union(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.removeIf(Span::isEmpty);
    sorted.sort(Comparator.comparingLong(Span::from));
    List<Span> united = new ArrayList<>(sorted.size());
    for (Span next : sorted) {
      int last = united.size() - 1;
      if (last >= 0 && next.from <= united.get(last).until) {
        united.set(last, united.get(last).stretchedTo(next.until));
      } else {
        united.add(next);
      }
    }
    return united;
  }

  private Span stretchedTo(long later) {
    return later > until ? new Span(from, later) : this;
  }
}
