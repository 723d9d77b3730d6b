package punctual.app;

/**
 * The order of starting, and of stopping the other way round (Spring's {@code SmartLifecycle}):
 * intake stops first, then timers, outbox and connectors; broker and database last of all.
 */
public final class Phases {

  public static final int CONNECTORS = 100;
  public static final int OUTBOX = 200;
  public static final int TIMERS = 300;
  public static final int INTAKE = 400;

  private Phases() {}
}
