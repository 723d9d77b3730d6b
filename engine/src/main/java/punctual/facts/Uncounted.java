package punctual.facts;

/**
 * A rule's answer: pauses for this reason are left out of the time of what is owed.
 *
 * @param obligation the name of what is owed
 * @param reason the reason of a pause, as its event states it
 */
public record Uncounted(String obligation, String reason) {}
