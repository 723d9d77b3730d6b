package punctual.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with an event as coming from a sender. */
final class SenderCheck {
  private final Set<String> agencies;
  private final Sender sender;
  private final CloudEvent event;
  private final List<Reason> reasons = new ArrayList<>();

  SenderCheck(Set<String> agencies, Sender sender, CloudEvent event) {
    this.agencies = agencies;
    this.sender = sender;
    this.event = event;
  }

  List<Reason> reasons() {
    checkAgency();
    checkCalledAgency();
    checkSource();
    checkType();
    return reasons;
  }

  private void checkAgency() {
    if (sender.agency() == null) {
      checkNamedAgency();
    } else if (event.agency() != null && !event.agency().equals(sender.agency())) {
      wrong(
          Pointers.AGENCY,
          "must be left out: " + sender.name() + " acts for " + sender.agency() + " only here");
    }
  }

  private void checkNamedAgency() {
    if (event.agency() != null) {
      checkKnown(Pointers.AGENCY, event.agency());
    } else if (!sender.withoutAgency().contains(event.type())) {
      wrong(Pointers.AGENCY, "is missing: " + sender.name() + " names the agency it acts for");
    } else if (isCall() && calledAgency() == null && event.data().has("ticket")) {
      wrong(Pointers.AGENCY, "is missing: a call about a ticket names the ticket's agency");
    }
  }

  private void checkCalledAgency() {
    if (isCall() && calledAgency() != null) {
      checkKnown(Pointers.data("agency"), calledAgency());
    }
  }

  private boolean isCall() {
    return CloudEvent.CALL_COMPLETED.equals(event.type());
  }

  private String calledAgency() {
    return CloudEvent.text(event.data(), "agency");
  }

  private void checkKnown(String pointer, String agency) {
    if (!agencies.contains(agency)) {
      wrong(pointer, "must be an agency that is known here (was " + Shown.text(agency) + ")");
    }
  }

  private void checkSource() {
    if (!sender.owns(event.source())) {
      String own = String.join(" or ", sender.sources());
      wrong(
          Pointers.SOURCE,
          "must be " + own + " or below it (was " + Shown.text(event.source()) + ")");
    }
  }

  private void checkType() {
    if (!sender.maySend(event.type())) {
      wrong(
          Pointers.TYPE,
          "is not for " + sender.name() + " to send (was " + Shown.text(event.type()) + ")");
    }
  }

  private void wrong(String pointer, String reason) {
    reasons.add(new Reason(pointer, reason));
  }
}
