package punctual.facts;

/**
 * A rule's answer in the group {@code measures}: a configuration item on which an application
 * depends. The application is up when every such item is.
 */
public record Determinant(String application, String item) {}
