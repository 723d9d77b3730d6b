package punctual.connectors.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punctual.connectors.in.EventsIn;
import punctual.connectors.in.Mappings;
import punctual.contract.Answer;
import punctual.contract.EventName;
import punctual.mapping.Mapper;
import punctual.mapping.Mapping;
import punctual.mapping.RowProblem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Mails of persons: what the mapping {@code mail} makes of them goes to the engine. */
final class Correspondence {
  private static final Logger LOG = LoggerFactory.getLogger(Correspondence.class);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String MAPPING = "mail";
  private static final String TICKET = "ticket";
  private static final long PATIENCE_SECONDS = 60;

  private final EventsIn events;
  private final Mappings mappings;
  private final Path folder;
  private final NewTickets opened;

  Correspondence(EventsIn events, Mappings mappings, Path folder, NewTickets opened) {
    this.events = events;
    this.mappings = mappings;
    this.folder = folder;
    this.opened = opened;
  }

  /** The mail folder that says what became of it; fails if no answer comes. */
  CompletableFuture<String> take(MimeMessage mail, Instant now)
      throws MessagingException, IOException {
    Mapping mapping = mappings.get(MAPPING);
    Attachments attachments = new Attachments(folder);
    MailRow row = row(mail, mapping, attachments, now);
    if (row.text(TICKET) == null) {
      return open(mapping, row, attachments, now);
    }
    return send(mapping, row, attachments)
        .thenCompose(
            answer ->
                answer != null && answer.waiting()
                    ? open(mapping, row.with(TICKET, null), attachments, now)
                    : CompletableFuture.completedFuture(folder(row, answer)));
  }

  private CompletableFuture<String> open(
      Mapping mapping, MailRow row, Attachments attachments, Instant now) {
    if (!opened.mayOpen(row.text("from"), now)) {
      LOG.warn("{} opens too many tickets; its mail is held", row.text("from"));
      return CompletableFuture.completedFuture("Held");
    }
    return send(mapping, row, attachments).thenApply(answer -> folder(row, answer));
  }

  /**
   * @param answer null where no event could be made of it
   */
  private static String folder(MailRow row, Answer answer) {
    if (answer == null) {
      return "Refused";
    }
    if (answer.kind() != Answer.Kind.REJECTED) {
      return "Taken";
    }
    LOG.warn("A mail of {} is refused: {}", row.text("from"), answer.reasons());
    return "Refused";
  }

  private MailRow row(MimeMessage mail, Mapping mapping, Attachments attachments, Instant now)
      throws MessagingException, IOException {
    String text = Words.of(mail, attachments);
    String from = Sent.address(mail);
    List<String> before = Sent.before(mail);
    String id =
        Optional.ofNullable(Sent.id(mail))
            .orElse(EventName.of("mail", from + Sent.time(mail, now) + mail.getSubject() + text));
    Map<String, String> fields = new HashMap<>();
    fields.put("message-id", EventName.of("mail", id));
    fields.put("from", from);
    fields.put("from-domain", from.substring(from.indexOf('@') + 1).toLowerCase(Locale.ROOT));
    fields.put("from-name", Sent.name(mail));
    fields.put("to", Sent.to(mail).toLowerCase(Locale.ROOT));
    fields.put("subject", line(mail.getSubject()));
    fields.put("text", text);
    fields.put("date", Sent.time(mail, now).toString());
    String number = Conversation.number(id, before);
    fields.put("new-ticket", number);
    String answered = before.isEmpty() ? null : number;
    fields.put(
        TICKET,
        Conversation.ticket(mail.getSubject(), before, mapping.form().tickets()).orElse(answered));
    return new MailRow(fields);
  }

  private static String line(String subject) {
    String plain = subject == null ? "" : subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return plain.isEmpty() ? "(no subject)" : plain.substring(0, Math.min(plain.length(), 250));
  }

  /** The answer to the last of its events; null where none could be made of it. */
  private CompletableFuture<Answer> send(Mapping mapping, MailRow row, Attachments attachments) {
    CompletableFuture<String> last = null;
    try {
      for (String event : new Mapper(mapping).events(row)) {
        byte[] body = with(attachments, event).getBytes(StandardCharsets.UTF_8);
        last = events.send(mapping.sender(), body);
      }
    } catch (RowProblem e) {
      LOG.warn("A mail of {} is refused: {}", row.text("from"), e.getMessage());
      return CompletableFuture.completedFuture(null);
    }
    if (last == null) {
      throw new IllegalStateException("the mapping mail makes no event of a mail");
    }
    return last.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).thenApply(Answer::read);
  }

  private static String with(Attachments attachments, String event) {
    if (attachments.all().isEmpty()) {
      return event;
    }
    ObjectNode json = (ObjectNode) JSON.readTree(event);
    ArrayNode list = ((ObjectNode) json.path("data")).putArray("attachments");
    for (Attachment one : attachments.all()) {
      ObjectNode item = list.addObject().put("name", one.name()).put("type", one.type());
      item.put("size", one.size());
      if (one.sha256() != null) {
        item.put("sha256", one.sha256());
      } else {
        item.put("dropped", one.dropped());
      }
    }
    return json.toString();
  }
}
