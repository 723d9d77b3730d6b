package punctual.release;

/** An order that is not carried out, with the sentence why. */
public class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Refused(String sentence) {
    super(sentence);
  }
}
