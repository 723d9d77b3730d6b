package punctual.intake;

import jakarta.jms.ConnectionFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import punctual.contract.Sender;
import punctual.contract.Senders;

/**
 * Takes in what comes to every sender's address: one consumer each, so that none waits for another.
 */
public final class Intake implements AutoCloseable {

  private static final String ADDRESSES = "tickets.";

  private final List<QueueLoop> addresses = new ArrayList<>();

  /** What the intake of every address needs. */
  public record Parts(
      Screening screening,
      Judging judging,
      DeadLetters deadLetters,
      IntakeClock clock,
      InstantSource time,
      IntakeSettings settings) {}

  public Intake(Senders senders, ConnectionFactory broker, Parts parts) {
    for (Sender sender : senders.all()) {
      boolean owner = senders.owner(sender.address()).filter(sender::equals).isPresent();
      if (owner && sender.address().startsWith(ADDRESSES)) {
        addresses.add(
            new QueueLoop(
                sender.address(),
                broker,
                parts.settings().batch(),
                parts.settings().backOff(),
                new AddressIntake(sender, parts)));
      }
    }
  }

  public void start() {
    addresses.forEach(QueueLoop::start);
  }

  @Override
  public void close() {
    addresses.forEach(QueueLoop::close);
  }
}
