package punctual.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import punctual.contract.Contract;
import punctual.contract.Senders;
import punctual.files.FileProblem;
import punctual.files.Place;
import punctual.mapping.Mapping;
import punctual.policy.Finding;

/** The files of a home that say how an agency's own records become messages. */
final class MappingFiles {

  private static final String CODE = "mapping";
  private static final String ENDING = ".yaml";

  private final Path home;

  MappingFiles(Path home) {
    this.home = home;
  }

  List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    Path folder = home.resolve("connectors").resolve("mappings");
    if (!Files.isDirectory(folder)) {
      return findings;
    }
    try (Stream<Path> files = Files.list(folder)) {
      Senders senders = senders();
      files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .forEach(file -> check(file, senders, findings));
    } catch (FileProblem problem) {
      problem.all().forEach(one -> findings.add(found(one, one.place().file())));
    } catch (IOException e) {
      findings.add(Finding.error(CODE, Place.of(name(folder)), "cannot be read: " + e));
    }
    return findings;
  }

  private Senders senders() throws IOException {
    Path own = home.resolve("connectors/contract/senders.csv");
    Contract contract = Contract.load();
    return Files.exists(own) ? Senders.load(contract, own) : Senders.load(contract);
  }

  private void check(Path file, Senders senders, List<Finding> findings) {
    try {
      Mapping.read(file, senders);
    } catch (FileProblem problem) {
      problem.all().forEach(one -> findings.add(found(one, name(file))));
    }
  }

  private static Finding found(FileProblem problem, String file) {
    Place place = new Place(file, problem.place().line(), problem.place().column());
    return Finding.error(CODE, place, problem.getMessage());
  }

  private String name(Path file) {
    return home.relativize(file).toString().replace('\\', '/');
  }
}
