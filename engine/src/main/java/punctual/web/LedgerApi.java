package punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/tickets/{id}/ledger}: a ticket's ledger in the contract's line bytes, as it was
 * recorded or as corrected; {@code chain=true} puts number and hash beside each line.
 */
@RestController
final class LedgerApi {

  private final Holder holder;
  private final LedgerViews views;

  LedgerApi(Holder holder, LedgerViews views) {
    this.holder = holder;
    this.views = views;
  }

  @GetMapping("/api/tickets/{id}/ledger")
  ResponseEntity<String> ofPath(
      @PathVariable String id,
      @RequestParam(required = false) String agency,
      @RequestParam(defaultValue = "recorded") String view,
      @RequestParam(defaultValue = "false") boolean chain,
      HttpServletRequest request) {
    String holding = holder.of(agency, id);
    boolean lines = Formats.of(request, List.of("jsonl", "json")).equals("jsonl");
    return views.answer(holding, id, LedgerViews.View.of(view, chain), lines);
  }

  /** The same for numbers that do not fit into a path. */
  @GetMapping("/api/ledger")
  ResponseEntity<String> ofParameters(
      @RequestParam String ticket,
      @RequestParam(required = false) String agency,
      @RequestParam(defaultValue = "recorded") String view,
      @RequestParam(defaultValue = "false") boolean chain,
      HttpServletRequest request) {
    return ofPath(ticket, agency, view, chain, request);
  }
}
