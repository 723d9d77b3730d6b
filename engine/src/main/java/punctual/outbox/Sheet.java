package punctual.outbox;

/**
 * What stands on a letter.
 *
 * @param from whoever writes
 * @param name whom it is written to
 * @param address where that one lives, in lines; empty where nobody knows
 * @param words in Markdown
 * @param number of the ticket; also drawn as a bar code
 */
record Sheet(
    String from,
    String name,
    String address,
    String date,
    String subject,
    String words,
    String number) {}
