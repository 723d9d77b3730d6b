package punctual.engine;

import java.time.Duration;

/**
 * How an opinion is given that a notice asks for.
 *
 * @param notice the notice's name
 * @param lowest the worst answer
 * @param highest the best answer
 * @param open how long after the notice it may be given
 */
public record SurveyTerms(String notice, int lowest, int highest, Duration open) {

  /** As the message contract writes it. */
  public String scale() {
    return lowest + "-" + highest;
  }
}
