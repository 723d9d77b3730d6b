package punctual.engine;

import java.time.Duration;

/** How many notices an address gets by one channel within some time. */
public record Limit(int most, Duration within) {}
