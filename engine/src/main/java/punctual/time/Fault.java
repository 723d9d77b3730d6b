package punctual.time;

/**
 * One thing wrong with an input.
 *
 * @param pointer JSON pointer (RFC 6901) to the bad field, such as {@code /hours/mon/0}
 * @param reason one sentence: what is wrong and what was expected
 */
public record Fault(String pointer, String reason) {

  @Override
  public String toString() {
    return pointer + ": " + reason;
  }
}
