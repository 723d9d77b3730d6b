package punctual.verify;

import java.time.Instant;
import java.util.List;
import punctual.engine.Policies;
import punctual.engine.Releases;
import punctual.engine.Tenure;
import punctual.verify.StoredTicket.Handled;

/** The releases that judged one ticket, as its inputs state them. */
final class StatedReleases implements Releases {

  private final Releases all;
  private final String first;
  private final List<Tenure> later;

  StatedReleases(Releases all, StoredTicket ticket) {
    this.all = all;
    List<Handled> stating =
        ticket.inputs().stream().filter(input -> input.release() != null).toList();
    this.first =
        stating.stream()
            .filter(input -> input.source() != null)
            .map(Handled::release)
            .findFirst()
            .orElse(null);
    this.later =
        stating.stream()
            .filter(input -> input.source() == null)
            .map(input -> new Tenure(input.release(), input.at()))
            .toList();
  }

  @Override
  public String inForceAt(Instant opened) {
    return first == null ? all.inForceAt(opened) : first;
  }

  @Override
  public List<Tenure> forOpenTickets() {
    return later;
  }

  @Override
  public Policies policies(String release) {
    return all.policies(release);
  }
}
