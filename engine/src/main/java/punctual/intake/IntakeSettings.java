package punctual.intake;

import java.time.Duration;

/**
 * How messages are taken in.
 *
 * @param batch the most messages in one transaction of the broker
 * @param rate the most messages a second from one address; 0: any number
 * @param workers how many database transactions a batch is split into at the most
 * @param tries how often a message may fail alone before it is a dead letter
 * @param ahead how far ahead of the engine's clock an event's time may be
 * @param backOff the longest pause while database or broker are away
 */
public record IntakeSettings(
    int batch, int rate, int workers, int tries, Duration ahead, Duration backOff) {}
