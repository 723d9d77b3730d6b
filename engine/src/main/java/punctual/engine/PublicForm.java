package punctual.engine;

import java.util.List;

/**
 * A form that anybody may fill in: what it becomes a ticket of.
 *
 * @param agency whose ticket it becomes
 * @param topics among which the writer chooses
 */
public record PublicForm(String name, String agency, String service, List<String> topics) {}
