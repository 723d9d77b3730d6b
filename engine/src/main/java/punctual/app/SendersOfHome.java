package punctual.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import punctual.contract.Contract;
import punctual.contract.InvalidSenders;
import punctual.contract.Senders;

/**
 * The senders of a home: its {@code connectors/contract/senders.csv}, else those of the contract.
 */
final class SendersOfHome {

  private SendersOfHome() {}

  /**
   * @throws StartProblem if the file is wrong or cannot be read
   */
  static Senders load(Path home) {
    Path file = home.resolve("connectors/contract/senders.csv");
    try {
      Contract contract = Contract.load();
      return Files.exists(file) ? Senders.load(contract, file) : Senders.load(contract);
    } catch (InvalidSenders | IOException e) {
      throw new StartProblem(e.getMessage(), e);
    }
  }
}
