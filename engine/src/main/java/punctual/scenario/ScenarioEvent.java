package punctual.scenario;

import java.time.Instant;
import java.util.Map;
import punctual.files.Place;

/**
 * An event of a story, before the contract has judged it.
 *
 * @param at when it happened
 * @param agency whose ticket it is about
 * @param source who says so
 * @param ticket the CloudEvents subject, or null
 * @param sequence orders events of one instant, or null
 * @param arrives when it arrives, in live runs; null for when it happens
 * @param answer what it must be answered; null where the story does not say
 */
public record ScenarioEvent(
    Place place,
    Instant at,
    String type,
    String id,
    String source,
    String agency,
    String ticket,
    String sequence,
    Instant arrives,
    EventAnswer answer,
    Map<String, Object> data) {}
