package punctual.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import punctual.contract.Answer;

/** The answers to what was fed. */
public final class FeedTally {

  private static final int SHOWN = 20;

  private final Map<Answer.Kind, Long> counts = new EnumMap<>(Answer.Kind.class);
  private final List<String> rejected = new ArrayList<>();

  synchronized void add(Answer answer, String json) {
    counts.merge(answer.kind(), 1L, Long::sum);
    if (answer.kind() == Answer.Kind.REJECTED && rejected.size() < SHOWN) {
      rejected.add(json);
    }
  }

  /** How many were answered so. */
  public synchronized long count(Answer.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** The first answers that rejected something, as they came. */
  public synchronized List<String> rejected() {
    return List.copyOf(rejected);
  }
}
