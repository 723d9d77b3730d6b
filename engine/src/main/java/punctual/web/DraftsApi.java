package punctual.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import punctual.files.FileProblem;
import punctual.policy.ReleaseFiles;
import punctual.release.Gate;
import punctual.release.ReleaseBook;
import punctual.release.ReleaseBook.Draft;

/**
 * {@code /api/drafts}: releases in the making, file by file. The entity tag is the hash of the
 * whole draft, so nobody overwrites what somebody else has changed meanwhile.
 */
@RestController
@RequestMapping("/api/drafts/{name}")
final class DraftsApi {

  private final ReleaseBook book;
  private final Gate gate;
  private final ReleasesApi.Home home;

  DraftsApi(ReleaseBook book, Gate gate, ReleasesApi.Home home) {
    this.book = book;
    this.gate = gate;
    this.home = home;
  }

  /** Begins a draft with the files that are in force. */
  @PutMapping
  ResponseEntity<Map<String, Object>> begin(
      @PathVariable String name, @RequestParam(required = false) String by) {
    String active = home.releases().active(home.clock().instant());
    ReleaseFiles files = home.releases().files(active).orElseThrow();
    Draft draft = new Draft(name, files.hash(), ReleasesApi.by(by == null ? "" : by), files);
    if (!book.save(draft, null)) {
      return answer(HttpStatus.CONFLICT, find(name));
    }
    return answer(HttpStatus.CREATED, draft);
  }

  @GetMapping
  ResponseEntity<Map<String, Object>> draft(@PathVariable String name) {
    return answer(HttpStatus.OK, find(name));
  }

  @GetMapping(value = "/files", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  ResponseEntity<String> file(@PathVariable String name, @RequestParam String path) {
    Draft draft = find(name);
    String text = draft.files().text(path);
    if (text == null) {
      throw new NotFound("the draft has no file '" + path + "'");
    }
    return ResponseEntity.ok().eTag(draft.hash()).body(text);
  }

  /** Writes one file; {@code If-Match} names the draft that was read. */
  @PutMapping("/files")
  ResponseEntity<Map<String, Object>> write(
      @PathVariable String name,
      @RequestParam String path,
      @RequestHeader(value = "If-Match", required = false) String match,
      @RequestBody(required = false) String text) {
    TreeMap<String, String> texts = new TreeMap<>(find(name).files().texts());
    texts.put(path, text == null ? "" : text);
    return save(name, texts, match);
  }

  @DeleteMapping("/files")
  ResponseEntity<Map<String, Object>> remove(
      @PathVariable String name,
      @RequestParam String path,
      @RequestHeader(value = "If-Match", required = false) String match) {
    TreeMap<String, String> texts = new TreeMap<>(find(name).files().texts());
    texts.remove(path);
    return save(name, texts, match);
  }

  private ResponseEntity<Map<String, Object>> save(
      String name, TreeMap<String, String> texts, String match) {
    if (match == null) {
      throw new WrongRequest("the header If-Match is missing: the entity tag of the draft read");
    }
    Draft before = find(name);
    String read = match.replace("\"", "").strip();
    ReleaseFiles files = ReleaseFiles.sent(texts);
    Draft draft = new Draft(name, files.hash(), ReleasesApi.by(before.author()), files);
    boolean saved = book.save(draft, read);
    return answer(saved ? HttpStatus.OK : HttpStatus.PRECONDITION_FAILED, find(name));
  }

  /** Examines the draft: findings and scenarios. */
  @PostMapping("/check")
  Map<String, Object> check(@PathVariable String name) {
    return ReleasesApi.shown(gate.examine(find(name).files()).examined());
  }

  /** Stores the draft as a release when it may come into force. */
  @PostMapping("/release")
  ResponseEntity<Map<String, Object>> release(
      @PathVariable String name, @RequestBody ReleasesApi.Sent sent) {
    Draft draft = find(name);
    Gate.Passed passed = gate.examine(draft.files());
    if (!passed.mayBeStored(sent.isAcknowledged())) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
          .body(ReleasesApi.shown(passed.examined()));
    }
    home.releases().keep(passed.release());
    book.store(draft.files(), ReleasesApi.by(sent.by()), sent.reason(), passed.examined());
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(draft.hash())
        .body(ReleasesApi.shown(passed.examined()));
  }

  private Draft find(String name) {
    return book.draft(name).orElseThrow(() -> new NotFound("there is no draft '" + name + "'"));
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> wrong(FileProblem e) {
    return ResponseEntity.badRequest().body(Map.of("error", e.sentence()));
  }

  private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, Draft draft) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("draft", draft.name());
    fields.put("release", draft.hash());
    fields.put("author", draft.author());
    fields.put("files", draft.files().texts().keySet());
    return ResponseEntity.status(status).eTag(draft.hash()).body(fields);
  }
}
