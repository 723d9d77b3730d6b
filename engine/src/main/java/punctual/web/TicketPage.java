package punctual.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A ticket: its facts, what is owed, its ledger with clause and rule, its notices and messages. */
@RestController
final class TicketPage {

  private final Holder holder;
  private final TicketModel model;
  private final Pages pages;

  TicketPage(Holder holder, TicketModel model, Pages pages) {
    this.holder = holder;
    this.model = model;
    this.pages = pages;
  }

  @GetMapping("/tickets/{agency}/{id}")
  ResponseEntity<String> ofPath(
      @PathVariable String agency,
      @PathVariable String id,
      @RequestParam(defaultValue = "recorded") String view,
      @RequestParam(defaultValue = "0") int after) {
    boolean corrected = LedgerViews.View.of(view, false).corrected();
    String holding = holder.of(agency, id);
    return pages.page("ticket", model.of(holding, id, corrected, after));
  }

  /** The same for numbers that do not fit into a path. */
  @GetMapping("/ticket")
  ResponseEntity<String> ofParameters(
      @RequestParam(required = false) String agency,
      @RequestParam String id,
      @RequestParam(defaultValue = "recorded") String view,
      @RequestParam(defaultValue = "0") int after) {
    return ofPath(holder.of(agency, id), id, view, after);
  }
}
