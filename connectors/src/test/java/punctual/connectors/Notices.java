package punctual.connectors;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import punctual.contract.CloudEvent;
import punctual.contract.NoticeSend;

/** Notices to send. */
final class Notices {
  static final Instant SENT = Instant.parse("2010-11-01T13:00:01Z");
  private static final AtomicInteger IDS = new AtomicInteger();

  private Notices() {}

  static NoticeSend email(String address, String subject, int attempt) {
    return new NoticeSend(
        "INC1",
        "dmv",
        "initial",
        "initial",
        "email",
        address,
        subject,
        "Severity 1.\nThe next notice comes at 10:00.",
        null,
        "<dmv.INC1.initial@punctual.example>",
        attempt);
  }

  static NoticeSend email(String address) {
    return email(address, "INC1 opened: Licence renewal down", 1);
  }

  static NoticeSend by(String channel) {
    return to(channel, "alerts@dmv.example");
  }

  static NoticeSend to(String channel, String address) {
    NoticeSend email = email(address);
    return new NoticeSend(
        email.ticket(),
        email.agency(),
        email.notice(),
        email.key(),
        channel,
        email.address(),
        email.subjectLine(),
        email.text(),
        email.html(),
        email.messageId(),
        email.attempt());
  }

  static NoticeSend withHtml(NoticeSend notice, String html) {
    return new NoticeSend(
        notice.ticket(),
        notice.agency(),
        notice.notice(),
        notice.key(),
        notice.channel(),
        notice.address(),
        notice.subjectLine(),
        notice.text(),
        html,
        notice.messageId(),
        notice.attempt());
  }

  static NoticeSend withMessageId(NoticeSend notice, String messageId) {
    return new NoticeSend(
        notice.ticket(),
        notice.agency(),
        notice.notice(),
        notice.key(),
        notice.channel(),
        notice.address(),
        notice.subjectLine(),
        notice.text(),
        notice.html(),
        messageId,
        notice.attempt());
  }

  static CloudEvent event(NoticeSend notice) {
    return notice.toEvent("n-" + IDS.incrementAndGet(), "/punctual", SENT);
  }

  static Notice onItsWay(NoticeSend notice) {
    return new Notice("n-0", SENT, notice, notice.attempt() > 1);
  }
}
