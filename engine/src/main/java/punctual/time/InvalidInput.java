package punctual.time;

import java.util.List;
import java.util.stream.Collectors;

/** An input that cannot be used, with everything that is wrong with it. */
public final class InvalidInput extends IllegalArgumentException {
  private final transient List<Fault> faults;

  InvalidInput(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  /** What is wrong, in the order of the fields. */
  public List<Fault> faults() {
    return faults;
  }
}
