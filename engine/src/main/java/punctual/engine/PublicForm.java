package punctual.engine;

import java.util.List;

/**
 * A form on a page: what it becomes a ticket of.
 *
 * @param name what it is for; anybody may fill in {@code inquiry}, staff {@code change} and {@code
 *     work}
 * @param agency whose ticket it becomes
 * @param topics among which the writer chooses
 */
public record PublicForm(String name, String agency, String service, List<String> topics) {}
