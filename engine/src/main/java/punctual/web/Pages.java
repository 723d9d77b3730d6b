package punctual.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import punctual.access.Sight;
import punctual.access.Users;

/** Pages from templates; every value is escaped. */
@Component
final class Pages {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .withLoader(Pages::template)
          .nullValue("")
          .emptyStringIsFalse(true)
          .zeroIsFalse(true)
          .withFormatter(Pages::shown);
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();
  private final About about;
  private final Users users;

  Pages(About about, Users users) {
    this.about = about;
    this.users = users;
  }

  /** Counts are easier to read in groups of three digits. */
  private static String shown(Object value) {
    return value instanceof Long number ? "%,d".formatted(number) : String.valueOf(value);
  }

  private static Reader template(String name) {
    var file = Pages.class.getResourceAsStream("/punctual/web/pages/" + name + ".mustache");
    return new InputStreamReader(file, StandardCharsets.UTF_8);
  }

  ResponseEntity<String> page(String name, Map<String, Object> model) {
    return page(name, model, HttpStatus.OK);
  }

  /**
   * @param model what the template shows; {@code title} heads the page
   */
  ResponseEntity<String> page(String name, Map<String, Object> model, HttpStatusCode status) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("version", about.version());
    all.put("clock", about.clock().equals("system") ? null : about.clock());
    all.put("user", Sight.name().orElse(null));
    boolean inside = users.isEmpty() || Sight.name().isPresent();
    all.put("inside", inside);
    all.put("seesAll", inside && Sight.agency().isEmpty());
    all.putIfAbsent("q", null);
    String html = compiled.computeIfAbsent(name, this::compile).execute(all);
    return ResponseEntity.status(status).contentType(HTML).body(html);
  }

  private Template compile(String name) {
    try (Reader text = template(name)) {
      return compiler.compile(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
