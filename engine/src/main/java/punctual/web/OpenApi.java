package punctual.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/openapi.yaml}: releases and drafts, described in OpenAPI 3.1. */
@RestController
final class OpenApi {

  @GetMapping(value = "/api/openapi.yaml", produces = "application/yaml")
  Resource document() {
    return new ClassPathResource("punctual/web/openapi.yaml");
  }
}
