package punctual.intake;

import jakarta.jms.ConnectionFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import punctual.contract.Senders;

/** Takes in what comes to every sender's address: one consumer each, so that none waits for another. */
public final class Intake implements AutoCloseable {

  private final List<AddressIntake> addresses = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  /** What the intake of every address needs. */
  public record Parts(
      Screening screening,
      Judging judging,
      DeadLetters deadLetters,
      IntakeClock clock,
      InstantSource time,
      IntakeSettings settings) {}

  public Intake(Senders senders, ConnectionFactory broker, Parts parts) {
    senders.all().stream()
        .filter(sender -> sender.address().startsWith("tickets."))
        .filter(sender -> senders.owner(sender.address()).filter(sender::equals).isPresent())
        .forEach(sender -> addresses.add(new AddressIntake(sender, broker, parts)));
  }

  public void start() {
    for (AddressIntake address : addresses) {
      Thread thread = new Thread(address, "intake-" + threads.size());
      threads.add(thread);
      thread.start();
    }
  }

  @Override
  public void close() {
    addresses.forEach(AddressIntake::stop);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
