package punctual.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import punctual.ledger.Chain;

/**
 * The heads that tickets had when they were sealed: one line each, agency, ticket, number of lines
 * and hash, separated by tabs. Its hash is {@code SHA-256(hash of the segment before + LF + text)}.
 */
record Segment(List<Head> heads, byte[] text) {

  /** A ticket's newest line when it was sealed. */
  record Head(String agency, String ticket, int n, String hash) {}

  static Segment of(List<Head> heads) {
    StringBuilder text = new StringBuilder();
    for (Head head : heads) {
      text.append(head.agency()).append('\t').append(head.ticket()).append('\t');
      text.append(head.n()).append('\t').append(head.hash()).append('\n');
    }
    return new Segment(heads, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  static Segment unpacked(byte[] packed) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] text = in.readAllBytes();
      List<Head> heads = new ArrayList<>();
      for (String line : new String(text, StandardCharsets.UTF_8).split("\n")) {
        String[] parts = line.split("\t");
        heads.add(new Head(parts[0], parts[1], Integer.parseInt(parts[2]), parts[3]));
      }
      return new Segment(heads, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] packed() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  String hash(String before) {
    return Chain.next(before, text);
  }
}
