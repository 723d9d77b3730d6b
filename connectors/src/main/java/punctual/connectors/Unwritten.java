package punctual.connectors;

import org.apache.camel.Handler;

/** Makes no mail of a notice that goes nowhere. */
public final class Unwritten {

  /** The notice as it is. */
  @Handler
  public Object write(Object notice) {
    return notice;
  }
}
