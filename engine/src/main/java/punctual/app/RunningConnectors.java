package punctual.app;

import jakarta.jms.ConnectionFactory;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import punctual.connectors.ConnectorSettings;
import punctual.connectors.Connectors;

/** Starts and stops the connectors in their place in the order. */
final class RunningConnectors implements SmartLifecycle {
  private final ConnectorSettings settings;
  private final ConnectionFactory broker;
  private final InstantSource clock;
  private volatile Connectors running;

  RunningConnectors(ConnectorSettings settings, ConnectionFactory broker, InstantSource clock) {
    this.settings = settings;
    this.broker = broker;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = Connectors.start(settings, broker, clock);
  }

  /** What is wrong, by route file, and with the mailbox; empty when nothing is. */
  Map<String, String> problems() {
    Connectors now = running;
    return now == null ? Map.of() : now.problems();
  }

  @Override
  public void stop() {
    running.close();
    running = null;
  }

  @Override
  public boolean isRunning() {
    return running != null;
  }

  @Override
  public int getPhase() {
    return Phases.CONNECTORS;
  }
}
