package punctual.outbox;

import java.time.Instant;
import punctual.engine.Delivery;
import punctual.engine.Directory;
import punctual.engine.Limit;
import punctual.engine.Reach;
import punctual.engine.Recipients;
import punctual.facts.Contact;
import punctual.store.StoreParts.Handing;

/** Says when and under which limits a copy may be handed over to a contact. */
final class Handings {

  private Handings() {}

  static Handing of(
      Directory directory, Reach.Asked asked, Reach reach, Contact contact, Delivery delivery) {
    Limit limit = directory.limit(asked.ticket().agency(), Recipients.channel(contact), asked.at());
    boolean bundle = delivery.bundle() != null;
    Instant from = bundle ? later(reach.from(), asked.at().plus(delivery.bundle())) : reach.from();
    boolean others = limit != null && reach.hasOthers(directory, asked);
    return new Handing(from, delivery.mayWait(), bundle, others, limit);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
