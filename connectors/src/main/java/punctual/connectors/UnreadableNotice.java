package punctual.connectors;

/** A message on queue notices of which not even the notice's name can be told. */
final class UnreadableNotice extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableNotice(String reason) {
    super(reason);
  }
}
