package punctual.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The service's settings of Spring Boot, where the operator does not say otherwise. */
final class Defaults {

  private Defaults() {}

  static Properties read() {
    Properties defaults = new Properties();
    try (InputStream file = Defaults.class.getResourceAsStream("defaults.properties")) {
      defaults.load(file);
      return defaults;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
