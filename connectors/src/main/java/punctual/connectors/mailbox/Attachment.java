package punctual.connectors.mailbox;

/**
 * A file that came with a mail.
 *
 * @param sha256 of its bytes, in hex; null where it was not kept
 * @param dropped why it was not kept; null where it was
 */
record Attachment(String name, String type, long size, String sha256, String dropped) {}
