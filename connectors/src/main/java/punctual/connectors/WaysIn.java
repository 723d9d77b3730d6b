package punctual.connectors;

import java.nio.file.Path;
import punctual.contract.Senders;

/**
 * Ways in besides the queues.
 *
 * @param senders who may send what
 * @param mappings the folder of mapping files
 * @param folder holds the folders {@code files} and {@code attachments}
 * @param mailbox the mailbox that is read, or null
 * @param sftp the server that files are fetched from, or null
 */
public record WaysIn(
    Senders senders, Path mappings, Path folder, MailServer mailbox, SftpServer sftp) {}
