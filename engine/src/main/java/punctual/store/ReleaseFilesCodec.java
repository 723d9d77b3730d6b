package punctual.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import punctual.policy.ReleaseFiles;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The files of a release as one value of the database: JSON by path, compressed. */
public final class ReleaseFilesCodec {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ReleaseFilesCodec() {}

  public static byte[] write(ReleaseFiles files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(JSON.writeValueAsBytes(files.texts()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static ReleaseFiles read(byte[] bytes) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      SortedMap<String, String> texts =
          JSON.readValue(in.readAllBytes(), new TypeReference<TreeMap<String, String>>() {});
      return ReleaseFiles.of(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
