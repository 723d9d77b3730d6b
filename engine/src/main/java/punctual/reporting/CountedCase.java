package punctual.reporting;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A ticket behind a figure that counts resolutions on first contact or answers.
 *
 * @param at when it was first resolved, or the answer was given
 * @param kept whether it counts as kept; of a mean, whether the answer reaches the target
 * @param score the answer; null of a resolution
 * @param reopened when it was first reopened, or null
 */
public record CountedCase(
    String agency, String ticket, Instant at, boolean kept, BigDecimal score, Instant reopened) {}
