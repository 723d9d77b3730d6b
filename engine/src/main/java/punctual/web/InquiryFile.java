package punctual.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import punctual.engine.Letters;
import punctual.engine.Policy;
import punctual.facts.Contact;
import punctual.facts.Notify;
import punctual.facts.Ticket;
import punctual.outbox.Posting;
import punctual.store.JdbcReleases;
import punctual.store.StoreParts;
import punctual.store.StoredTickets;

/** An inquiry with whoever may take it and the letters that may be written. */
@Component
final class InquiryFile {

  static final List<String> WAYS = List.of("post", "email");
  private static final Map<String, String> NOTICES =
      Map.of("post", "form-letter", "email", "form-email");

  private final StoredTickets stored;
  private final JdbcReleases releases;
  private final Clocks clocks;
  private final Posting posting;

  InquiryFile(StoredTickets stored, JdbcReleases releases, Clocks clocks, Posting posting) {
    this.stored = stored;
    this.releases = releases;
    this.clocks = clocks;
    this.posting = posting;
  }

  /** An inquiry and the policy that judges it. */
  record Found(Ticket ticket, Policy policy, Instant now) {}

  /**
   * @throws NotFound if there is no such inquiry
   */
  Found find(String agency, String id) {
    return stored
        .find(agency, id)
        .filter(one -> one.now().ticket().inquiry())
        .map(one -> new Found(one.now().ticket(), policy(one), clocks.read().at(agency)))
        .orElseThrow(() -> new NotFound("no inquiry '" + id + "' of '" + agency + "' is known"));
  }

  private Policy policy(StoredTickets.Stored one) {
    String agreement = one.now().ticket().text("agreement");
    return releases.policies(one.release()).policy(agreement).orElseThrow();
  }

  /** Who is listed as staff; anybody else of the agency may be named too. */
  static List<String> staff(Found found) {
    TreeSet<String> names = new TreeSet<>();
    for (Contact one : found.policy().directory().contacts(found.ticket(), "staff", found.now())) {
      names.add(one.name());
    }
    return new ArrayList<>(names);
  }

  /**
   * What staff write.
   *
   * @param way {@code post} or {@code email}
   */
  record Draft(String letter, String way, String words, String writer) {

    static final Draft EMPTY = new Draft("", "post", "", "");
    private static final int LONGEST = 10_000;

    Draft {
      letter = letter == null ? "" : letter.strip();
      way = way == null ? "" : way.strip();
      words = words == null ? "" : words.strip().replace("\r\n", "\n");
      writer = writer == null ? "" : writer.strip();
    }

    /** What is wrong with it; empty when it can be written. */
    Optional<String> problem(Policy policy) {
      if (!policy.letters().contains(letter)) {
        return Optional.of("Please choose a letter.");
      }
      if (!WAYS.contains(way)) {
        return Optional.of("Please say whether it goes by post or by e-mail.");
      }
      return words.length() > LONGEST || writer.length() > 255
          ? Optional.of("This is too long; at most %,d characters.".formatted(LONGEST))
          : Optional.empty();
    }

    Map<String, String> data() {
      return Map.of("letter", letter, "way", way, "words", words, "writer", writer);
    }
  }

  /** The letter as it would be written; empty where nobody may get it that way. */
  Optional<StoreParts.Copy> preview(Found found, Draft draft) {
    Notify told =
        Notify.of(NOTICES.get(draft.way()), "constituent")
            .by(draft.way())
            .inWordsOf(draft.letter());
    Map<String, Object> data = new HashMap<>(draft.data());
    data.values().removeIf(value -> value.toString().isEmpty());
    return posting.preview(
        found.policy(), found.ticket(), Letters.preview(found.ticket(), told, data, found.now()));
  }
}
