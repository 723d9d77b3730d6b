package punctual.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punctual.app.CommandDatabase;
import punctual.audit.Account;
import punctual.audit.EventAccounts;
import punctual.audit.LedgerAccounts;
import punctual.audit.StoredAccounts;
import punctual.contract.Contract;
import punctual.files.FileProblem;
import punctual.files.Place;
import punctual.intake.Told;
import punctual.policy.RuleCacheFolder;
import punctual.store.JdbcReleases;
import tools.jackson.databind.json.JsonMapper;

/** Gives account of a ticket. */
@Command(
    name = "why",
    description = {
      "Gives account of a ticket: its timeline with clauses and rules.",
      "With events also what was known at that moment, and why a notice was not sent."
    },
    mixinStandardHelpOptions = true)
final class WhyVerb implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private DatabaseOption database;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Source source;

  /** Where the story is told. */
  private static final class Source {
    @Option(names = "--ledger", paramLabel = "FILE", description = "a ledger, plain, .gz or .xz")
    private String ledger;

    @Option(names = "--events", paramLabel = "FILE", description = "events, plain, .gz or .xz")
    private String events;

    @Option(names = "--stored", description = "what the service stored (see --data, --config)")
    private boolean stored;

    private String name() {
      if (stored) {
        return "the database";
      }
      return ledger == null ? events : ledger;
    }
  }

  @Option(names = "--ticket", required = true, paramLabel = "ID", description = "the ticket")
  private String ticket;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "tells of this moment, inclusive (default: the last event or line)")
  private Instant at;

  @Override
  public Integer call() throws IOException {
    List<Account> accounts = accounts();
    PrintWriter out = spec.commandLine().getOut();
    if (accounts.isEmpty()) {
      throw new FileProblem(Place.of(source.name()), "nothing is said of ticket " + ticket);
    }
    if (format.json()) {
      out.println(JsonMapper.builder().build().writeValueAsString(accounts));
    } else {
      accounts.forEach(account -> out.print(new AccountText(account).text()));
      out.flush();
    }
    return ExitCode.HOLDS;
  }

  private List<Account> stored() {
    try (CommandDatabase open = database.open(home.path())) {
      JdbcReleases releases = new JdbcReleases(open.jdbc(), RuleCacheFolder.ofUser());
      return new StoredAccounts(open.jdbc(), releases::release, Told.stored(Contract.load()))
          .of(ticket, at);
    }
  }

  private List<Account> accounts() throws IOException {
    if (source.stored) {
      return stored();
    }
    try {
      return source.ledger == null
          ? new EventAccounts(home.release()).of(source.events, ticket, at)
          : LedgerAccounts.of(source.ledger, ticket, at);
    } catch (NoSuchFileException e) {
      throw new FileProblem(Place.of(source.name()), "there is no such file");
    }
  }
}
