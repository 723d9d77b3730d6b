package punctual.app;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** How the embedded broker keeps messages: durable, on disk, never dropped, never in all memory. */
final class BrokerSettings {
  private static final int FLUSH_NANOS = 100_000;
  private static final long ALL_IN_MEMORY_BYTES = 96L << 20;
  private static final long ADDRESS_IN_MEMORY_BYTES = 24L << 20;
  private static final int PAGE_BYTES = 4 << 20;
  private static final long DISK_KEPT_FREE_BYTES = 256L << 20;
  private static final long FIRST_REDELIVERY_MILLIS = 200;
  private static final long LAST_REDELIVERY_MILLIS = 10_000;

  private BrokerSettings() {}

  static Configuration of(Path folder, BrokerPermissions permissions) {
    ConfigurationImpl configuration = new ConfigurationImpl();
    configuration.setName("punctual");
    configuration.setPersistenceEnabled(true);
    configuration.setJournalDirectory(folder.resolve("journal").toString());
    configuration.setBindingsDirectory(folder.resolve("bindings").toString());
    configuration.setPagingDirectory(folder.resolve("paging").toString());
    configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
    journal(configuration);
    configuration.setJMXManagementEnabled(false);
    configuration.setSecurityEnabled(true);
    configuration.setPopulateValidatedUser(true);
    configuration.setRejectEmptyValidatedUser(true);
    configuration.setGlobalMaxSize(ALL_IN_MEMORY_BYTES);
    configuration.setMinDiskFree(DISK_KEPT_FREE_BYTES);
    configuration.addAddressSetting("#", addresses());
    permissions.applyTo(configuration);
    permissions.addresses().forEach(address -> configuration.addQueueConfiguration(queue(address)));
    return configuration;
  }

  private static void journal(ConfigurationImpl configuration) {
    configuration.setJournalType(JournalType.NIO);
    configuration.setJournalBufferTimeout_NIO(FLUSH_NANOS);
    configuration.setJournalSyncTransactional(true);
    configuration.setJournalSyncNonTransactional(true);
  }

  private static AddressSettings addresses() {
    return new AddressSettings()
        .setAutoCreateAddresses(false)
        .setAutoCreateQueues(false)
        .setAutoDeleteAddresses(false)
        .setAutoDeleteQueues(false)
        .setDeadLetterAddress(SimpleString.of(BrokerPermissions.DEAD))
        .setExpiryAddress(SimpleString.of(BrokerPermissions.DEAD))
        .setNoExpiry(true)
        .setMaxDeliveryAttempts(-1)
        .setRedeliveryDelay(FIRST_REDELIVERY_MILLIS)
        .setRedeliveryMultiplier(2)
        .setMaxRedeliveryDelay(LAST_REDELIVERY_MILLIS)
        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
        .setMaxSizeBytes(ADDRESS_IN_MEMORY_BYTES)
        .setPageSizeBytes(PAGE_BYTES);
  }

  /** One consumer at a time reads what an agency sends, so that it stays in order. */
  private static QueueConfiguration queue(String address) {
    return QueueConfiguration.of(address)
        .setAddress(address)
        .setRoutingType(RoutingType.ANYCAST)
        .setDurable(true)
        .setExclusive(address.startsWith("tickets."));
  }
}
