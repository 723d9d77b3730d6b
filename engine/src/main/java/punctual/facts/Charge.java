package punctual.facts;

/**
 * A rule's answer: something that is billed has come about. Whom it is billed to, the rules of the
 * group {@code billing} say, asked with a {@link Task} of this occasion.
 *
 * @param occasion the policy's word for it; {@code nothing} where it is not billed after all
 */
public record Charge(String occasion) {

  public boolean isNothing() {
    return "nothing".equals(occasion);
  }
}
