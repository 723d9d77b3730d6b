package punctual.outbox;

import java.util.List;
import punctual.contract.NoticeSend;

/** Finds what goes with a notice. */
@FunctionalInterface
public interface Enclosures {

  /**
   * The files, in the order in which they are attached; none where they are too large to be sent.
   *
   * @param agency whose notice it is
   * @param name what the notice says goes with it
   */
  List<NoticeSend.Attachment> of(String agency, String name);
}
