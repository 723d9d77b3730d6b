package punctual.connectors;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import punctual.contract.NoticeOutcome;

/** Writes what became of a notice, as a message for queue outcomes. */
final class Outcome {
  private static final String SOURCE = "/connectors";

  private final InstantSource clock;

  Outcome(InstantSource clock) {
    this.clock = clock;
  }

  /** It was handed over. */
  String delivered(Notice notice) {
    return message(notice, NoticeOutcome.delivered(notice.send()));
  }

  /**
   * It was not.
   *
   * @param thrown why
   */
  String failed(Notice notice, Throwable thrown) {
    Failure failure = Failure.of(notice, thrown);
    return message(
        notice,
        failure.away()
            ? NoticeOutcome.away(notice.send(), failure.error())
            : NoticeOutcome.failed(notice.send(), failure.error(), failure.permanent()));
  }

  /** The same outcome of the same event has the same id, however often it is told. */
  private String message(Notice notice, NoticeOutcome outcome) {
    String name = notice.event() + '\n' + notice.send().attempt() + '\n' + outcome.delivered();
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return outcome.toEvent(id.toString(), SOURCE, clock.instant()).toJson();
  }
}
