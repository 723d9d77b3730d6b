package punctual.connectors;

import java.time.Instant;
import punctual.contract.NoticeSend;

/**
 * A notice on its way.
 *
 * @param event the id of the event that asked for it
 * @param time when it was sent off
 * @param send what is to be sent
 * @param repeated whether it may have been handed over before: a later attempt, or one broken off
 */
public record Notice(String event, Instant time, NoticeSend send, boolean repeated) {}
