package punctual.contract;

/** JSON pointers (RFC 6901) into an event, for the reasons of an answer. */
public final class Pointers {
  /** The whole message. */
  public static final String WHOLE = "";

  /** The event's id. */
  public static final String ID = "/id";

  /** The event's source. */
  public static final String SOURCE = "/source";

  /** The event's type. */
  public static final String TYPE = "/type";

  /** The event's subject: the ticket. */
  public static final String SUBJECT = "/subject";

  /** When the event happened. */
  public static final String TIME = "/time";

  /** The agency that a sender acts for. */
  public static final String AGENCY = "/agency";

  /** The event's data. */
  public static final String DATA = "/data";

  private Pointers() {}

  /**
   * The pointer to a field of the event's data.
   *
   * @param field the field's name as written
   */
  public static String data(String field) {
    return child(DATA, field);
  }

  static String child(String parent, String name) {
    return parent + '/' + name.replace("~", "~0").replace("/", "~1");
  }
}
