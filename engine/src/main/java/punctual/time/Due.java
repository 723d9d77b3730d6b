package punctual.time;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The verb {@code due} (contracts 4) on plain values, as a JSON parser gives them: texts, numbers,
 * lists and maps. A question names its own calendar unless one is set for all of them.
 */
public final class Due {
  private static final int CALENDARS_KEPT = 1_000;

  private final Function<Map<String, ?>, BusinessCalendar> calendarOf;

  /** Each question names its calendar. */
  public Due() {
    BoundedCache<WrittenCalendar, BusinessCalendar> known =
        new BoundedCache<>(CALENDARS_KEPT, BusinessCalendar::of);
    calendarOf = question -> known.get(DueReader.calendarIn(question));
  }

  /** All questions are about this calendar; none may name another. */
  public Due(BusinessCalendar calendar) {
    calendarOf =
        question -> {
          DueReader.refuseCalendarIn(question);
          return calendar;
        };
  }

  /**
   * Gives the question's {@code id} and {@code due} (an instant in UTC), or {@code minutes} where
   * the question has an {@code end}.
   *
   * @throws InvalidInput naming every bad field by JSON pointer
   */
  public Map<String, Object> answer(Map<String, ?> question) {
    DueRequest request = read(question);
    Map<String, Object> answer = new LinkedHashMap<>();
    if (question.containsKey("id")) {
      answer.put("id", question.get("id"));
    }
    if (request.amount() == null) {
      answer.put("minutes", Amount.in(ChronoUnit.MINUTES, request.counted()));
    } else {
      answer.put("due", request.due().toString());
    }
    return answer;
  }

  /**
   * The working-time trace of the question: a line for each window and each day without one.
   *
   * @throws InvalidInput as {@link #answer}
   */
  public List<String> explain(Map<String, ?> question) {
    DueRequest request = read(question);
    return new Trace(request.calendar(), request.stops(), request.start(), request.due()).lines();
  }

  private DueRequest read(Map<String, ?> question) {
    return new DueReader(question, calendarOf.apply(question)).read();
  }
}
