package punctual.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /agencies/{agency}/notices}: what an agency was told, to be looked at (NY-NTF-8). */
@RestController
final class NoticesPage {

  private final NoticeList list;
  private final Agreements agreements;
  private final Shower shower;
  private final Pages pages;

  NoticesPage(NoticeList list, Agreements agreements, Shower shower, Pages pages) {
    this.list = list;
    this.agreements = agreements;
    this.shower = shower;
    this.pages = pages;
  }

  @GetMapping("/agencies/{agency}/notices")
  ResponseEntity<String> notices(@PathVariable String agency, NoticeList.Asked asked) {
    Map<String, Object> model = AgencyPages.heading(agreements, agency, "isNotices");
    NoticeList.Page page = list.page(agency, asked);
    model.put("asked", asked);
    model.put("filtered", asked.isFiltered());
    model.put("notices", shower.notices(page.notices()));
    model.put("nextHref", page.query());
    return pages.page("notices", model);
  }
}
