package punctual.mapping;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import punctual.contract.Contract;
import punctual.contract.Reading;
import punctual.contract.Reason;
import punctual.contract.Senders;

/** Tries a mapping on a sample: which events come of it, and what is wrong with them. */
public final class DryRun {
  private final Contract contract;
  private final Senders senders;
  private final Mapping mapping;

  /** What came of a sample: records read, events made, records or events that are wrong. */
  public record Tried(long records, long events, long wrong) {}

  public DryRun(Contract contract, Senders senders, Mapping mapping) {
    this.contract = contract;
    this.senders = senders;
    this.mapping = mapping;
  }

  /**
   * Tries it.
   *
   * @param most how many records at the most
   * @param events takes each event, as JSON
   * @param wrong takes each line and what is wrong there
   * @throws punctual.files.FileProblem if the sample cannot be read on
   */
  public Tried run(Path sample, long most, Consumer<String> events, BiConsumer<Long, String> wrong)
      throws IOException {
    Mapper mapper = new Mapper(mapping);
    Counter counter = new Counter(events, wrong);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(sample));
        Rows rows = mapping.open(in, sample.toString())) {
      boolean more = true;
      while (more && counter.records < most) {
        more = step(rows, mapper, counter);
      }
    }
    return new Tried(counter.records, counter.events, counter.wrong);
  }

  private boolean step(Rows rows, Mapper mapper, Counter counter) throws IOException {
    try {
      Row row = rows.next();
      if (row == null) {
        return false;
      }
      counter.records++;
      for (String event : mapper.events(row)) {
        counter.event(event);
        check(event).forEach(reason -> counter.wrong(row.line(), reason));
      }
    } catch (RowProblem e) {
      counter.wrong(e.line(), e.getMessage());
    }
    return true;
  }

  private List<String> check(String event) {
    Reading reading = contract.read(event.getBytes(StandardCharsets.UTF_8));
    if (reading instanceof Reading.Readable readable) {
      return sentences(senders.check(mapping.sender(), readable.event()));
    }
    return reading instanceof Reading.Wrong broken
        ? sentences(broken.reasons())
        : List.of(((Reading.Unreadable) reading).reason());
  }

  private static List<String> sentences(List<Reason> reasons) {
    return reasons.stream().map(reason -> reason.pointer() + ": " + reason.reason()).toList();
  }

  private static final class Counter {
    private final Consumer<String> taker;
    private final BiConsumer<Long, String> teller;
    private long records;
    private long events;
    private long wrong;

    Counter(Consumer<String> taker, BiConsumer<Long, String> teller) {
      this.taker = taker;
      this.teller = teller;
    }

    void event(String event) {
      events++;
      taker.accept(event);
    }

    void wrong(long line, String sentence) {
      wrong++;
      teller.accept(line, sentence);
    }
  }
}
