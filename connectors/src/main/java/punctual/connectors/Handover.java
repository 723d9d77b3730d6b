package punctual.connectors;

import java.util.concurrent.locks.Lock;
import java.util.regex.Pattern;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;

/** Hands a notice to the routes and brings back its outcome, whatever happens on the way. */
final class Handover {
  private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9-]{0,30}");

  private final ProducerTemplate routes;
  private final Outcome outcome;
  private final boolean mailLeavesTheHouse;
  private final Lock running;

  /**
   * @param running is held while a route runs, so that none is exchanged under it
   */
  Handover(ProducerTemplate routes, Outcome outcome, boolean mailLeavesTheHouse, Lock running) {
    this.running = running;
    this.routes = routes;
    this.outcome = outcome;
    this.mailLeavesTheHouse = mailLeavesTheHouse;
  }

  /** The message for queue outcomes. */
  String deliver(Notice notice) {
    String channel = notice.send().channel();
    if (channel == null || !CHANNEL.matcher(channel).matches()) {
      return outcome.failed(
          notice, new IllegalArgumentException("no channel: " + HeaderText.shown(channel)));
    }
    running.lock();
    try {
      routes.sendBody("direct:by-" + channel + "?block=false", notice);
      return outcome.delivered(notice);
    } catch (CamelExecutionException e) {
      return outcome.failed(notice, e.getCause());
    } finally {
      running.unlock();
    }
  }

  /** Whether handing it over once more would be seen outside. */
  boolean isSeenOutside(Notice notice) {
    return mailLeavesTheHouse && "email".equals(notice.send().channel());
  }
}
