package punctual.app;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import punctual.store.JdbcReleases;

/** The running service. */
public final class Service implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final EmbeddedParts parts;
  private final CountDownLatch ended;
  private final Runnable last;

  private Service(
      ConfigurableApplicationContext context, EmbeddedParts parts, CountDownLatch ended) {
    this.context = context;
    this.parts = parts;
    this.ended = ended;
    last = parts::close;
    SpringApplication.getShutdownHandlers().add(last);
  }

  /**
   * Starts it; it is ready when this returns.
   *
   * @param arguments Spring properties, each {@code --name=value}
   * @throws StartProblem if it cannot start, with one sentence; nothing is left running then
   */
  public static Service start(List<String> arguments) {
    EmbeddedParts parts = new EmbeddedParts();
    CountDownLatch ended = new CountDownLatch(1);
    SpringApplication application = application(parts);
    application.addListeners((ApplicationListener<ContextClosedEvent>) event -> ended.countDown());
    try {
      ConfigurableApplicationContext context = application.run(arguments.toArray(String[]::new));
      return new Service(context, parts, ended);
    } catch (RuntimeException e) {
      parts.close();
      throw StartFailure.of(e);
    }
  }

  private static SpringApplication application(EmbeddedParts parts) {
    SpringApplication application = new SpringApplication(Application.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(Defaults.read());
    application.addListeners(parts);
    return application;
  }

  /** One line for the operator: where everything is. */
  public String words() {
    return "Punctual serves: pages http://%s:%d/, %s, data in %s"
        .formatted(
            context.getEnvironment().getProperty("server.address"),
            port(),
            parts.brokerWords(context.getEnvironment().getProperty("spring.artemis.broker-url")),
            settings().data());
  }

  /** The release that new tickets are opened under, whatever lies in the home. */
  public String release() {
    return part(JdbcReleases.class).active(part(InstantSource.class).instant());
  }

  /** Where the pages are. */
  public int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  /** What it was told. */
  public Settings settings() {
    return context.getBean(Settings.class);
  }

  /** One of its parts. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Waits until it is told to end. */
  public void await() throws InterruptedException {
    ended.await();
  }

  /** Ends it: intake first, broker and database last. */
  @Override
  public void close() {
    context.close();
    SpringApplication.getShutdownHandlers().remove(last);
    last.run();
  }
}
