package punctual.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import punctual.connectors.in.Door;
import punctual.contract.Answer;
import punctual.contract.Sender;
import punctual.contract.Senders;
import punctual.outbox.SurveyLinks.Offer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends opinions through the message contract; one for each ticket. */
@Component
final class OpinionDesk {

  private static final String SENDER = "service";
  private static final String SOURCE = "/senders/service/opinions";
  private static final String REUSED = "id already used";

  private final JdbcClient jdbc;
  private final Senders senders;
  private final Door door;
  private final Clocks clocks;

  OpinionDesk(JdbcClient jdbc, Senders senders, Door door, Clocks clocks) {
    this.jdbc = jdbc;
    this.senders = senders;
    this.door = door;
    this.clocks = clocks;
  }

  /** What became of an opinion. */
  enum Outcome {
    TAKEN,
    /** One was given before, and counts. */
    GIVEN_BEFORE,
    REFUSED,
    /** It cannot be taken now. */
    BUSY
  }

  boolean isOver(Offer offer) {
    return clocks.read().at(offer.agency()).isAfter(offer.until());
  }

  boolean isGiven(Offer offer) {
    return jdbc.sql(Statements.of("opinion-given"))
        .params(SOURCE, id(offer))
        .query(Boolean.class)
        .single();
  }

  Outcome send(Offer offer, int score, String comment) {
    Sender sender = senders.owner("tickets." + SENDER).orElseThrow();
    byte[] event = event(offer, score, comment).toString().getBytes(StandardCharsets.UTF_8);
    try {
      return door.take(sender, event)
          .map(answer -> outcome(Answer.read(answer.join())))
          .orElse(Outcome.BUSY);
    } catch (CompletionException e) {
      return Outcome.BUSY;
    }
  }

  private static Outcome outcome(Answer answer) {
    boolean reused = answer.reasons().stream().anyMatch(one -> one.reason().contains(REUSED));
    return switch (answer.kind()) {
      case ACCEPTED, CORRECTED -> Outcome.TAKEN;
      case DUPLICATE -> Outcome.GIVEN_BEFORE;
      case REJECTED -> reused ? Outcome.GIVEN_BEFORE : Outcome.REFUSED;
    };
  }

  /** The same for the same ticket, so that it counts once. */
  private static String id(Offer offer) {
    String ticket = offer.agency() + '\n' + offer.ticket();
    return "opinion-" + UUID.nameUUIDFromBytes(ticket.getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode event(Offer offer, int score, String comment) {
    Instant at = clocks.read().at(offer.agency());
    ObjectNode event = JsonMapper.shared().createObjectNode();
    event
        .put("specversion", "1.0")
        .put("id", id(offer))
        .put("source", SOURCE)
        .put("type", "survey.answered")
        .put("subject", offer.ticket())
        .put("time", at.toString())
        .put("agency", offer.agency());
    ObjectNode data = event.putObject("data");
    data.put("ticket", offer.ticket()).put("score", score).put("scale", offer.scale());
    if (!comment.isEmpty()) {
      data.put("comment", comment);
    }
    return event;
  }
}
