package punctual.contract;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;

/** The format {@code date-time} of the schemas: exactly what {@link Rfc3339} reads. */
final class DateTime implements Format {
  @Override
  public String getName() {
    return "date-time";
  }

  @Override
  public boolean matches(ExecutionContext context, String text) {
    return Rfc3339.isTime(text);
  }
}
