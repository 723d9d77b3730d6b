package punctual.app;

import java.net.UnknownHostException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.config.ConfigDataNotFoundException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.convert.ConversionFailedException;
import punctual.connectors.InvalidRoute;

/** Finds the sentence in what went wrong at the start. */
final class StartFailure {

  private StartFailure() {}

  static StartProblem of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String sentence = sentence(cause);
      if (sentence != null) {
        return cause instanceof StartProblem problem
            ? problem
            : new StartProblem(sentence, failure);
      }
    }
    LoggerFactory.getLogger(StartFailure.class).error("The service did not start", failure);
    return new StartProblem("the service did not start: " + failure.getMessage(), failure);
  }

  private static String sentence(Throwable cause) {
    if (cause instanceof PortInUseException taken) {
      return "port %d, meant for the pages, is taken by another program; name another one with --port"
          .formatted(taken.getPort());
    }
    if (cause instanceof BindException || cause instanceof ConversionFailedException) {
      return WrongSetting.sentence(cause);
    }
    if (cause instanceof FlywayException || cause instanceof SQLException) {
      return "the database cannot be used: " + line(cause);
    }
    boolean told =
        cause instanceof StartProblem
            || cause instanceof InvalidRoute
            || cause instanceof ConfigDataNotFoundException
            || cause instanceof UnknownHostException;
    return told ? line(cause) : null;
  }

  private static String line(Throwable cause) {
    return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
  }
}
