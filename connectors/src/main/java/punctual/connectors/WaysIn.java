package punctual.connectors;

import java.nio.file.Path;
import java.util.Map;
import punctual.connectors.in.SftpServer;
import punctual.contract.Senders;

/**
 * Ways in besides the queues.
 *
 * @param senders who may send what
 * @param mappings the folder of mapping files
 * @param folder holds the folders {@code files} and {@code attachments}
 * @param mailbox the mailbox that is read, or null
 * @param sftp the server whose files are fetched, or null
 * @param secrets of webhooks, by agency
 */
public record WaysIn(
    Senders senders,
    Path mappings,
    Path folder,
    MailServer mailbox,
    SftpServer sftp,
    Map<String, String> secrets) {}
