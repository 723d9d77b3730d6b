package punctual.connectors;

import java.nio.file.Path;

/**
 * What the connectors need to know.
 *
 * @param routes the folder of route files
 * @param mail how notices by e-mail leave
 * @param consumers how many notices are under way at the same time, from 1
 * @param in the ways in besides the queues
 */
public record ConnectorSettings(Path routes, MailSettings mail, int consumers, WaysIn in) {}
