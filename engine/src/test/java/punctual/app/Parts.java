package punctual.app;

import java.nio.file.Path;

/** The embedded parts in a process of their own, to be killed. */
final class Parts {

  private Parts() {}

  public static void main(String[] arguments) throws InterruptedException {
    DataFolder data = DataFolder.hold(Path.of(arguments[0]));
    EmbeddedDatabase database = Places.database(data);
    EmbeddedBroker broker = Places.broker(data);
    System.out.println("ready " + database.url() + " " + broker.url());
    Thread.currentThread().join();
  }
}
