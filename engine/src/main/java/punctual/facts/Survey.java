package punctual.facts;

/**
 * A rule's answer in the group {@code surveys}: a notice that asks for an opinion leads to a page
 * where it is given.
 *
 * @param notice the notice's name; its template says {@code {{surveyLink}}}
 * @param scale from the worst to the best, such as {@code 1-5}
 * @param open how long it may be answered, such as {@code 30 days}
 */
public record Survey(String notice, String scale, String open) {

  public static Survey in(String notice) {
    return new Survey(notice, null, null);
  }

  public Survey on(String scale) {
    return new Survey(notice, scale, open);
  }

  public Survey openFor(String words) {
    return new Survey(notice, scale, words);
  }
}
