package punctual.replay;

/**
 * Remembers of each {@code source} and {@code id} to which ticket it belonged first, in 12 bytes.
 * Two ids may share a fingerprint of 64 bits; among a thousand million that is one chance in forty.
 */
final class KnownIds {

  private long[] fingerprints = new long[1 << 16];
  private int[] tickets = new int[1 << 16];
  private int size;

  /** Whether the id is new, or belonged to the same ticket before. */
  boolean fits(String source, String id, int ticket) {
    if (size * 3L > fingerprints.length * 2L) {
      grow();
    }
    return put(fingerprint(source, id), ticket);
  }

  private boolean put(long fingerprint, int ticket) {
    int mask = fingerprints.length - 1;
    for (int i = (int) fingerprint & mask; ; i = i + 1 & mask) {
      if (fingerprints[i] == 0) {
        fingerprints[i] = fingerprint;
        tickets[i] = ticket;
        size++;
        return true;
      }
      if (fingerprints[i] == fingerprint) {
        return tickets[i] == ticket;
      }
    }
  }

  private void grow() {
    long[] oldFingerprints = fingerprints;
    int[] oldTickets = tickets;
    fingerprints = new long[oldFingerprints.length * 2];
    tickets = new int[oldTickets.length * 2];
    size = 0;
    for (int i = 0; i < oldFingerprints.length; i++) {
      if (oldFingerprints[i] != 0) {
        put(oldFingerprints[i], oldTickets[i]);
      }
    }
  }

  private static long fingerprint(String source, String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < source.length(); i++) {
      hash = (hash ^ source.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ '\n') * 0x100000001b3L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 29;
    hash *= 0xbf58476d1ce4e5b9L;
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
