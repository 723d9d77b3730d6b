package punctual.engine;

/** Work that is done for a ticket, and changes that are requested and decided. */
final class WorkAndChanges {

  private WorkAndChanges() {}

  static boolean worked(Draft ticket, Folding.Happening it) {
    ticket.fact("work category", it.text("category"));
    ticket.fact("work hours", it.data().get("hours"));
    return true;
  }

  /** A change may be requested anew once it is decided. */
  static boolean requested(Draft ticket, Folding.Happening it) {
    ticket.fact("change", it.text("change"));
    ticket.mark("change requested", it.moment());
    ticket.unmark("change decided", "change approved");
    return true;
  }

  static boolean decided(Draft ticket, Folding.Happening it) {
    ticket.mark("change decided", it.moment());
    ticket.fact("changeApproved", it.data().get("approved"));
    ticket.fact("changePriority", it.text("priority"));
    return true;
  }
}
