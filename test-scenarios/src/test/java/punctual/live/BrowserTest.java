package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser: Chromium, where one is installed. */
@ExtendWith(World.class)
class BrowserTest {

  private static final int DESK = 1280;
  private static final int PHONE = 390;
  private static final int HEIGHT = 900;
  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() {
    Optional<Path> chromium = chromium();
    Assumptions.assumeTrue(
        chromium.isPresent(), "no Chromium is installed (apt-get install chromium); not looked at");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  private static Optional<Path> chromium() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .map(name -> Path.of("/usr/bin", name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  private static BrowserContext looking(int width, ColorScheme scheme) {
    return browser.newContext(
        new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(scheme));
  }

  /** Opens a page; whatever the browser complains about fails the test. */
  private static Page open(BrowserContext context, String path) {
    List<String> complaints = new ArrayList<>();
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onRequestFailed(request -> complaints.add(request.url()));
    page.navigate(World.address(path).toString());
    assertThat(complaints).isEmpty();
    return page;
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .withTags(WCAG).analyze().getViolations().stream().map(BrowserTest::words).toList();
  }

  private static String words(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().get(0).getHtml();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/agencies",
        "/agencies/dmv",
        "/agencies/dmv/notices",
        "/agencies/county/ladder",
        "/tickets/dmv/SEV1",
        "/tickets?q=B",
        "/trouble",
        "/trouble/dead-letters/1",
        "/trouble/rejections/1",
        "/calls",
        "/metrics/utah?until=2016-02",
        "/inquiry",
        "/staff/inquiry",
        "/staff/inquiries",
        "/staff/work"
      })
  void a_page_can_be_used_by_everybody(String path) {
    check(path, DESK, ColorScheme.LIGHT);
    check(path, PHONE, ColorScheme.DARK);
  }

  @Test
  void the_page_of_a_survey_can_be_used_by_everybody() {
    String path = OpinionTest.path("OPINION-SEEN", World.NINE.plusSeconds(86_400));
    check(path, DESK, ColorScheme.LIGHT);
    check(path, PHONE, ColorScheme.DARK);
  }

  private static void check(String path, int width, ColorScheme scheme) {
    try (BrowserContext context = looking(width, scheme)) {
      Page page = open(context, path);

      assertThat(violations(page)).as("%s, %s, %d wide", path, scheme, width).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("%s fits into %d", path, width)
          .isEqualTo(true);
    }
  }

  @Test
  void from_a_number_to_the_ledger_line_that_answers_for_it() {
    try (BrowserContext context = looking(DESK, ColorScheme.LIGHT)) {
      Page page = open(context, "/");
      page.getByLabel("Ticket number").fill("SEV1");
      page.getByText("Find").click();

      assertThat(page.title()).isEqualTo("SEV1 · Punctual");
      page.getByText("as corrected").click();
      assertThat(page.url()).contains("view=corrected");
      Locator lines = page.locator("table.timeline tbody tr");
      assertThat(lines.count()).isGreaterThan(10);
      assertThat(lines.first().innerText()).contains("NY-INC-2");
    }
  }

  @Test
  void nothing_in_a_message_runs() {
    try (BrowserContext context = looking(DESK, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      List<String> alerts = new ArrayList<>();
      page.onDialog(
          dialog -> {
            alerts.add(dialog.message());
            dialog.dismiss();
          });
      page.navigate(World.address("/agencies/dmv").toString());
      page.getByText(World.SCRIPT).first().click();

      assertThat(page.title()).contains(World.SCRIPT);
      assertThat(alerts).isEmpty();
    }
  }

  @Test
  void the_keyboard_reaches_the_content_first() {
    try (BrowserContext context = looking(PHONE, ColorScheme.LIGHT)) {
      Page page = open(context, "/");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");

      assertThat(page.url()).endsWith("#content");
    }
  }
}
