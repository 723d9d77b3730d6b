package punctual.cli;

import picocli.CommandLine.Option;

/** For people or for programs. */
public final class FormatOption {

  /** How results are printed. */
  public enum Format {
    TEXT,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "how results are printed (default: text)")
  private Format format = Format.TEXT;

  boolean json() {
    return format == Format.JSON;
  }
}
