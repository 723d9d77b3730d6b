package punctual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI document says what there is, and nothing else. */
class OpenApiTest {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final Map<String, Object> DOCUMENT = read();

  private static Map<String, Object> read() {
    try (InputStream in = OpenApi.class.getResourceAsStream("/punctual/web/openapi.yaml")) {
      return new Yaml().load(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static Set<String> described() {
    Set<String> described = new TreeSet<>();
    map(DOCUMENT.get("paths"))
        .forEach(
            (path, item) ->
                map(item).keySet().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> described.add(method + " " + path)));
    return described;
  }

  private static Set<String> served() {
    Set<String> served = new TreeSet<>();
    for (Class<?> api : List.of(ReleasesApi.class, DraftsApi.class, StatusApi.class)) {
      RequestMapping base = AnnotatedElementUtils.findMergedAnnotation(api, RequestMapping.class);
      String prefix = base == null || base.path().length == 0 ? "" : base.path()[0];
      for (Method method : api.getDeclaredMethods()) {
        RequestMapping own =
            AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (own != null) {
          String path = prefix + (own.path().length == 0 ? "" : own.path()[0]);
          for (RequestMethod verb : own.method()) {
            served.add(verb.name().toLowerCase(java.util.Locale.ROOT) + " " + path);
          }
        }
      }
    }
    return served;
  }

  @Test
  void every_route_of_releases_and_drafts_is_described_and_no_other() {
    assertThat(described()).isEqualTo(served());
  }

  @Test
  void it_is_a_document_of_openapi_3_1() {
    assertThat(DOCUMENT.get("openapi")).isEqualTo("3.1.0");
    assertThat(map(DOCUMENT.get("info"))).containsKeys("title", "version");
  }

  @Test
  void every_operation_says_what_it_does_and_what_it_answers() {
    for (Object item : map(DOCUMENT.get("paths")).values()) {
      map(item)
          .forEach(
              (method, operation) -> {
                if (METHODS.contains(method)) {
                  assertThat(map(operation)).containsKeys("summary", "responses");
                  assertThat(map(map(operation).get("responses"))).isNotEmpty();
                }
              });
    }
  }

  @Test
  void every_part_of_a_path_that_varies_is_a_parameter() {
    map(DOCUMENT.get("paths"))
        .forEach(
            (path, item) -> {
              Matcher parameter = PARAMETER.matcher(path);
              while (parameter.find()) {
                assertThat(parameters(map(item))).as(path).contains(parameter.group(1));
              }
            });
  }

  private static List<String> parameters(Map<String, Object> item) {
    List<String> names = new ArrayList<>();
    for (Object parameter : (List<?>) item.getOrDefault("parameters", List.of())) {
      Object reference = map(parameter).get("$ref");
      Object said = reference == null ? parameter : at(String.valueOf(reference));
      names.add(String.valueOf(map(said).get("name")));
    }
    return names;
  }

  @Test
  void nothing_in_it_is_a_key_without_a_value() {
    assertThat(DOCUMENT.toString()).doesNotContain("=null");
  }

  @Test
  void every_reference_leads_somewhere() {
    Matcher reference = Pattern.compile("\\$ref=(#[^,}]+)").matcher(DOCUMENT.toString());
    int found = 0;
    while (reference.find()) {
      assertThat(at(reference.group(1))).as(reference.group(1)).isNotNull();
      found++;
    }
    assertThat(found).isPositive();
  }

  private static Object at(String pointer) {
    Object value = DOCUMENT;
    for (String step : pointer.substring(2).split("/")) {
      value = value == null ? null : map(value).get(step);
    }
    return value;
  }
}
