package punctual.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punctual.audit.Account;
import punctual.audit.LocalTimes;

/** An account for people. */
final class AccountText {
  private final Account account;
  private final LocalTimes times;
  private final StringBuilder text = new StringBuilder();

  AccountText(Account account) {
    this.account = account;
    this.times = new LocalTimes(account.zone());
  }

  String text() {
    line("Ticket " + account.ticket() + " of " + account.agency() + ", " + account.agreement());
    line("as of " + times.of(account.at()) + " (" + account.zone() + ")");
    line("release " + account.release());
    line("");
    line("Timeline");
    account.timeline().forEach(this::entry);
    if (account.state() != null) {
      state(account.state());
      notices(account.notices());
    }
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void entry(Account.Entry entry) {
    String source =
        Stream.of(entry.clause(), quoted(entry.rule()), entry.file())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("  "));
    String what = entry.what().equals("ledger") ? "" : entry.what() + " ";
    line("  " + times.of(entry.at()) + "  " + what + entry.text() + "  " + source);
  }

  private static String quoted(String rule) {
    return rule == null ? null : '"' + rule + '"';
  }

  private void state(Account.State state) {
    line("");
    line("Known then");
    line("  " + joined(state.facts()));
    state.moments().forEach((name, at) -> line("  " + name + " at " + times.of(at)));
    line("");
    line("Owed");
    state.obligations().forEach(this::owed);
    state.ladders().forEach((name, level) -> line("  ladder " + name + ": level " + level));
    line("");
    line("Waiting");
    for (Account.Waiting flow : state.flows()) {
      line("  " + flow.flow() + " (" + flow.file() + ")");
      flow.occasions().forEach(one -> line("    for " + one.kind() + " " + name(one)));
    }
  }

  private static String joined(Map<String, Object> facts) {
    return facts.entrySet().stream()
        .map(fact -> fact.getKey() + " " + fact.getValue())
        .collect(Collectors.joining(", "));
  }

  private void owed(Account.Owed owed) {
    String due = owed.due() == null ? "" : ", due " + times.of(owed.due());
    line(
        "  "
            + owed.key()
            + " "
            + owed.state()
            + due
            + "  "
            + owed.clause()
            + "  "
            + quoted(owed.rule()));
  }

  private String name(Account.Occasion occasion) {
    return occasion.name() + (occasion.due() == null ? "" : " at " + times.of(occasion.due()));
  }

  private void notices(List<Account.Notice> notices) {
    line("");
    line("Notices, and why one was not sent");
    notices.forEach(this::notice);
  }

  private void notice(Account.Notice notice) {
    line("");
    line(
        "  "
            + notice.notice()
            + ": "
            + (notice.sent() == 0
                ? "not sent"
                : "sent " + count(notice.sent()) + " at " + times.of(notice.lastSent())));
    for (Account.Sender task : notice.tasks()) {
      line("    task '" + task.task() + "' (" + task.file() + ")");
      task.occasions().forEach(this::occasion);
    }
    notice.rows().forEach(row -> row("    ", row));
  }

  private static String count(int sent) {
    return sent == 1 ? "once," : sent + " times, last";
  }

  private void occasion(Account.Occasion occasion) {
    String due = occasion.due() == null ? "" : ", set for " + times.of(occasion.due());
    String way = occasion.way().isEmpty() ? "" : ", by " + occasion.way();
    line(
        "      after "
            + occasion.kind()
            + " '"
            + occasion.name()
            + "'"
            + due
            + way
            + ": "
            + occasion.remark());
    occasion.raised().forEach(row -> row("        ", row));
  }

  private String answered(Account.Row row) {
    String when = row.lastEvent() == null ? "" : ", at " + times.of(row.lastEvent());
    return switch (row.answer()) {
      case ANSWERED -> "answered when last asked" + when;
      case SILENT -> "did not answer when last asked" + when;
      case NOT_ASKED -> "has not been asked";
    };
  }

  private void row(String indent, Account.Row row) {
    line(
        indent
            + "rule \""
            + row.rule()
            + "\" ("
            + row.file()
            + ":"
            + row.line()
            + ", "
            + row.clause()
            + "): "
            + answered(row));
    row.conditions().forEach(check -> check(indent, check));
  }

  private void check(String indent, Account.Check check) {
    String mark =
        switch (check.verdict()) {
          case HOLDS -> "yes ";
          case FAILS -> "NO  ";
          case OPEN -> "?   ";
        };
    String heading = check.heading() == null ? "" : check.heading() + ": ";
    boolean telling = check.verdict() != Account.Verdict.HOLDS && !check.found().isEmpty();
    String found = telling ? " - " + check.found() : "";
    line(indent + "  " + mark + heading + check.condition() + found);
  }
}
