package punctual.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import punctual.release.HomeStatus;

/**
 * How the service stands; what {@code GET /api/status} answers.
 *
 * @param home how what lies in the home stands to what is in force
 * @param version of the service
 * @param java of the machine it runs on
 * @param connectors what is wrong with the ways in and out, by route file
 */
record Status(
    String version,
    String java,
    Release release,
    HomeStatus home,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> connectors,
    Clock clock,
    Backlog backlog,
    Counts counts) {

  /**
   * The release that new tickets are opened under.
   *
   * @param by who activated it
   */
  record Release(String hash, Instant since, String by) {}

  /**
   * @param now what it shows; under the events' clock the newest of all
   * @param agencies under the events' clock: where each agency's stands
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Clock(String mode, Instant now, Map<String, Instant> agencies) {}

  /**
   * What waits.
   *
   * @param noticesWaiting to be handed to the connectors
   * @param wakeupsLate whose instant has come but that have not run
   * @param latenessSeconds of the oldest of those
   */
  record Backlog(
      long noticesWaiting,
      long noticesUndelivered,
      long deadLetters,
      long rejections,
      long wakeupsLate,
      long latenessSeconds,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Late> late) {}

  /** The wake-ups of one agency that have not run. */
  record Late(String agency, long wakeups, Instant oldest) {}

  /** How much there is. */
  record Counts(long tickets, long ticketsOpen, long obligationsOwed, long ledgerLines) {}
}
