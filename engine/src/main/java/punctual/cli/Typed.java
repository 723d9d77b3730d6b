package punctual.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How moments and months are typed at the keyboard. */
final class Typed {

  private Typed() {}

  static void register(CommandLine line) {
    line.registerConverter(YearMonth.class, typed(YearMonth::parse, "a month", "2016-02"));
    line.registerConverter(
        Instant.class,
        typed(
            text -> OffsetDateTime.parse(text).toInstant(),
            "a moment",
            "2016-02-29T06:00:00-05:00 or 2016-02-29T11:00:00Z"));
  }

  private static <T> ITypeConverter<T> typed(
      Function<String, T> parser, String what, String example) {
    return text -> {
      try {
        return parser.apply(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "'%s' is not %s; write it like %s".formatted(text, what, example));
      }
    };
  }
}
