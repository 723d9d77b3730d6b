package punctual.fence;

import punctual.files.Place;

/**
 * Something in a policy file that the fence does not let through.
 *
 * @param code names the kind, beginning with {@code fence-}
 * @param place in a decision table's DRL: the line of that DRL, not of the table
 * @param sentence what was found and what was expected
 */
public record Violation(String code, Place place, String sentence) {}
