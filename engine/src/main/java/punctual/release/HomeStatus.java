package punctual.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * How the home stands to what is in force.
 *
 * @param active the release that new tickets are opened under
 * @param candidate the release that lies in the home, where it is another one
 * @param usable whether the candidate may come into force
 * @param changed when the home was last seen to change
 * @param examined when it was last examined
 * @param passed when it last passed the gate
 * @param activated when a release last came into force
 * @param error why the home cannot come into force; null when it can
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HomeStatus(
    String active,
    String candidate,
    Boolean usable,
    Instant changed,
    Instant examined,
    Instant passed,
    Instant activated,
    String error) {}
