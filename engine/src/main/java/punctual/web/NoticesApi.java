package punctual.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/agencies/{agency}/notices}: what an agency was told (NY-NTF-8). */
@RestController
final class NoticesApi {

  private final NoticeList list;

  NoticesApi(NoticeList list) {
    this.list = list;
  }

  /**
   * A page of notices, the newest first.
   *
   * @param next the address of the page after it; left out on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(List<Notices.Copy> notices, String next) {}

  @GetMapping("/api/agencies/{agency}/notices")
  Page notices(@PathVariable String agency, NoticeList.Asked asked) {
    NoticeList.Page page = list.page(agency, asked);
    String next =
        page.after() == null
            ? null
            : "/api/agencies/" + Link.agency(agency) + "/notices" + page.query();
    return new Page(page.notices(), next);
  }
}
