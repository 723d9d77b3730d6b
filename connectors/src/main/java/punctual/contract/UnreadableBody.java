package punctual.contract;

/** A body that holds no event; the message is the reason. */
final class UnreadableBody extends Exception {
  UnreadableBody(String reason) {
    super(reason, null, false, false);
  }
}
