package punctual.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import punctual.contract.Answer;
import punctual.contract.CloudEvent;
import punctual.contract.Contract;
import punctual.contract.EventIds;
import punctual.contract.Pointers;
import punctual.contract.Reading;
import punctual.contract.Reason;
import punctual.contract.Sender;
import punctual.contract.Senders;
import punctual.engine.Arrival;

/** Holds the contract against a message: can it be read, is it whole, may its sender send it. */
public final class Screening {

  private static final String CLOCK = "clock.reached";

  private final Contract contract;
  private final Senders senders;
  private final Duration ahead;

  /**
   * @param ahead how far ahead of the engine's clock an event's time may be; null for any distance,
   *     where events say what time it is
   */
  public Screening(Contract contract, Senders senders, Duration ahead) {
    this.contract = contract;
    this.senders = senders;
    this.ahead = ahead;
  }

  Screened screen(Inbound inbound, String address, Instant now) {
    if (inbound.unread() != null) {
      return unreadable(inbound, now, inbound.unread());
    }
    Reading reading = contract.read(inbound.body());
    if (reading instanceof Reading.Unreadable unreadable) {
      return unreadable(inbound, now, unreadable.reason());
    }
    if (reading instanceof Reading.Wrong wrong) {
      return rejected(inbound, wrong.event(), wrong.reasons(), now);
    }
    return screen(inbound, ((Reading.Readable) reading).event(), address, now);
  }

  /**
   * Where a message's sender reads its answers: at its own address or, in an owner's place, there.
   */
  String replyAddress(Inbound inbound, Sender owner) {
    return Optional.ofNullable(inbound.user())
        .flatMap(user -> senders.find(user, owner.address()))
        .map(Sender::replyAddress)
        .filter(own -> own.equals(inbound.replyTo()))
        .orElse(owner.replyAddress());
  }

  private Screened screen(Inbound inbound, CloudEvent event, String address, Instant now) {
    Optional<Sender> sender =
        inbound.user() == null ? senders.owner(address) : senders.find(inbound.user(), address);
    if (sender.isEmpty()) {
      String reason = "the user '" + inbound.user() + "' may not send to " + address;
      return rejected(inbound, event.ids(), List.of(new Reason(Pointers.SOURCE, reason)), now);
    }
    Sender acting = acting(inbound, address, sender.get());
    List<Reason> reasons = senders.check(acting, event);
    if (reasons.isEmpty()) {
      reasons = timeReasons(event, now);
    }
    if (!reasons.isEmpty()) {
      return rejected(inbound, event.ids(), reasons, now);
    }
    Arrival arrival =
        new Arrival(
            Told.of(event, acting.agencyOf(event)),
            acting.name(),
            inbound.body(),
            event.contentHash(),
            now);
    return new Screened(inbound, arrival, event.id(), null, null);
  }

  /** Whoever asked by a connector, and is known there, is judged as if it had sent itself. */
  private Sender acting(Inbound inbound, String address, Sender sender) {
    return inbound.asked().isEmpty() ? sender : senders.owner(address).orElse(sender);
  }

  private List<Reason> timeReasons(CloudEvent event, Instant now) {
    if (ahead == null) {
      return List.of();
    }
    if (event.type().equals(CLOCK)) {
      String reason = "clock.reached is for a service whose clock is the events' own";
      return List.of(new Reason(Pointers.TYPE, reason));
    }
    if (event.time().isAfter(now.plus(ahead))) {
      String reason =
          "is "
              + Duration.between(now, event.time()).toSeconds()
              + " s ahead of the engine's clock";
      return List.of(
          new Reason(Pointers.TIME, reason + "; allowed are " + ahead.toSeconds() + " s"));
    }
    return List.of();
  }

  private static Screened rejected(
      Inbound inbound, EventIds event, List<Reason> reasons, Instant now) {
    String correlation = event.id() == null ? inbound.id() : event.id();
    String answer = Answer.rejected(event, now, reasons).toJson();
    return new Screened(inbound, null, correlation, answer, null);
  }

  private static Screened unreadable(Inbound inbound, Instant now, String reason) {
    String answer = Answer.rejected(EventIds.NONE, now, List.of(new Reason("", reason))).toJson();
    return new Screened(inbound, null, inbound.id(), answer, reason);
  }
}
