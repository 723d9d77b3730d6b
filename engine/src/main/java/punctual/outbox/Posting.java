package punctual.outbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import punctual.engine.Changed;
import punctual.engine.Delivery;
import punctual.engine.Letters;
import punctual.engine.Notice;
import punctual.engine.Policy;
import punctual.engine.Reach;
import punctual.engine.Recipients;
import punctual.engine.Releases;
import punctual.engine.SurveyTerms;
import punctual.facts.Contact;
import punctual.facts.Ticket;
import punctual.store.StoreParts;
import punctual.store.StoreParts.Handing;

/** Finds the contacts of a notice's roles and writes to each in the words of the policy. */
public final class Posting implements StoreParts.Posting {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm zzz", Locale.ENGLISH);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final Releases releases;
  private final SurveyLinks links;
  private final Map<String, Letter> letters = new ConcurrentHashMap<>();

  /**
   * @param links lead to where opinions are given
   */
  public Posting(Releases releases, SurveyLinks links) {
    this.releases = releases;
    this.links = links;
  }

  @Override
  public List<StoreParts.Copy> copies(Changed changed, Notice notice) {
    Ticket ticket = changed.after().now().ticket();
    Policy policy =
        releases.policies(changed.after().release()).policy(ticket.text("agreement")).orElseThrow();
    return copies(policy, ticket, notice);
  }

  /** A copy for each contact of the notice's roles that is tried first. */
  List<StoreParts.Copy> copies(Policy policy, Ticket ticket, Notice told) {
    Notice notice = withLink(policy, ticket, told);
    Delivery delivery =
        notice.meets() == null
            ? policy.directory().delivery(ticket, notice.notice(), notice.at())
            : Delivery.AT_ONCE;
    Recipients recipients = new Recipients(policy, ticket, notice.at());
    List<StoreParts.Copy> copies = new ArrayList<>();
    for (String role : notice.to()) {
      Reach.Asked asked = recipients.asked(role, notice.told().channel());
      Reach reach = Reach.of(policy.directory(), asked, 0, delivery.mayWait());
      for (Contact contact : reach.contacts()) {
        Handing handing = Handings.of(policy.directory(), asked, reach, contact, delivery);
        copies.add(copy(policy, notice, role, contact, handing));
      }
    }
    return copies;
  }

  /** A letter as it would be written to the first who may get it; empty where nobody may. */
  public Optional<StoreParts.Copy> preview(Policy policy, Ticket ticket, Notice notice) {
    return copies(policy, ticket, notice).stream().findFirst();
  }

  /** A notice that asks for an opinion says where it is given. */
  private Notice withLink(Policy policy, Ticket ticket, Notice notice) {
    for (SurveyTerms terms : policy.surveys()) {
      if (terms.notice().equals(notice.notice())) {
        return notice.saying("surveyLink", links.link(terms, ticket, notice.at()));
      }
    }
    return notice;
  }

  private StoreParts.Copy copy(
      Policy policy, Notice notice, String role, Contact contact, Handing handing) {
    Letter letter =
        letters.computeIfAbsent(
            policy.release() + policy.agreement().id() + name(notice),
            key -> letter(policy, notice));
    Map<String, Object> words = words(policy, notice, role, contact);
    String channel = Recipients.channel(contact);
    return new StoreParts.Copy(
        role,
        contact.rank(),
        contact.name(),
        channel,
        contact.address(),
        letter.subject(words),
        notice.told().letter() == null ? letter.text(words) : letter.plain(words),
        handing,
        channel.equals(Recipients.POST)
            ? LetterPdf.of(sheet(policy, contact, words, letter))
            : null);
  }

  private static Sheet sheet(
      Policy policy, Contact contact, Map<String, Object> words, Letter letter) {
    String agency = (String) words.get("agency");
    return new Sheet(
        policy.directory().agencies().getOrDefault(agency, agency),
        (String) words.get("name"),
        contact.address(),
        (String) words.get("date"),
        letter.subject(words),
        letter.markdown(words),
        (String) words.get("ticket"));
  }

  /** Its own template, or that of the letter. */
  private static String name(Notice notice) {
    String letter = notice.told().letter();
    return letter == null ? notice.notice() : Letters.PREFIX + letter;
  }

  private static Letter letter(Policy policy, Notice notice) {
    String template = policy.template(name(notice));
    return Letter.of(
        template == null
            ? "Subject: " + notice.notice() + ": {{ticket}}\n{{ticket}} {{at}}"
            : template);
  }

  private static Map<String, Object> words(
      Policy policy, Notice notice, String role, Contact contact) {
    ZoneId zone = policy.agreement().zone();
    Map<String, Object> words = new HashMap<>(notice.words());
    words.values().removeIf(value -> value == null);
    words.put("to", role.replace('-', ' '));
    words.put("name", contact.name() == null ? "" : contact.name());
    words.put("at", TIME.format(notice.at().atZone(zone)));
    words.put("date", DATE.format(notice.at().atZone(zone)));
    words.put("clause", notice.clause() == null ? "" : notice.clause());
    return words;
  }
}
