package punctual.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.core.convert.ConversionFailedException;

/** Says which setting is wrong, and what was expected. */
final class WrongSetting {

  private WrongSetting() {}

  static String sentence(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnboundConfigurationPropertiesException unknown) {
        return "there is no setting " + names(unknown);
      }
    }
    return failure instanceof BindException wrong
        ? "the setting " + wrong.getName() + " cannot be used: " + reason(wrong)
        : "a setting cannot be used: " + reason(failure);
  }

  private static String names(UnboundConfigurationPropertiesException unknown) {
    return unknown.getUnboundProperties().stream()
        .map(property -> property.getName().toString())
        .collect(Collectors.joining(", "));
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConversionFailedException wrong) {
        return "'" + wrong.getValue() + "'" + expected(wrong.getTargetType().getType());
      }
      root = cause;
    }
    return root.getMessage();
  }

  private static String expected(Class<?> type) {
    if (type.isEnum()) {
      return " is none of " + named(Arrays.stream(type.getEnumConstants()));
    }
    return " is no " + type.getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String named(Stream<?> constants) {
    return constants
        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
