package punctual.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** A place in the list of an agency's notices, from which the next page goes on. */
record NoticePlace(Instant at, String ticket, int line, int copy) {

  private static final int PARTS = 4;

  static NoticePlace of(Notices.Copy copy) {
    return new NoticePlace(copy.at(), copy.ticket(), copy.line(), copy.copy());
  }

  /** As it stands in an address. */
  String written() {
    String text = at + " " + line + " " + copy + " " + ticket;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws WrongRequest if nobody was ever given such a place
   */
  static NoticePlace read(String written) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
      String[] parts = text.split(" ", PARTS);
      return new NoticePlace(
          Instant.parse(parts[0]),
          parts[PARTS - 1],
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]));
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw new WrongRequest("after", "is no place in this list; take it from a page's 'next'");
    }
  }
}
