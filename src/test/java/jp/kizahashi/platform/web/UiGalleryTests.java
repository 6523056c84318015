package jp.kizahashi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every building block and every page of the frame, looked at in Chromium: accessible, inside its width, within the policy. */
class UiGalleryTests {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/ui");
    private static final String HOST = "http://ui.test";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** The elements that make the page scroll sideways; regions that scroll by themselves are left out. */
    private static final String WIDER_THAN_THE_PAGE = """
            document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
              .filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('.table-region *'))
              .map(e => e.outerHTML.slice(0, 120))""";

    private static final Pages INSIDE = new Pages(Pages.SIGNED_IN, models());
    private static final Pages OUTSIDE = new Pages(Pages.SIGNED_OUT, models());

    private static Playwright playwright;
    private static Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<Page> open = new ArrayList<>();

    @BeforeAll
    static void start_the_browser() throws IOException {
        assumeTrue(Files.isExecutable(CHROMIUM), "skipped: no Chromium at " + CHROMIUM);
        Files.createDirectories(PICTURES);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stop_the_browser() {
        if (playwright != null) playwright.close();
    }

    @AfterEach
    void close_pages() {
        open.forEach(page -> page.context().close());
    }

    private static Map<String, Map<String, Object>> models() {
        var tasks = Gallery.model().get("tasks");
        return Map.of(
                "platform.web.home", Map.of("duties", tasks, "reads", tasks, "now", Gallery.NOW),
                "platform.web.home@empty", Map.of(),
                "platform.security.sign-in@wrong", Map.of("error", "wrong", "login", "midori", "next", "/"),
                "platform.security.sign-in@oidc", Map.of("oidc", true, "ended", true, "next", "/"),
                "platform.security.sign-in@locked", Map.of("error", "locked", "next", "/"),
                "platform.security.code", Map.of("error", "wrong", "next", "/"),
                "platform.web.error", Map.of("status", 404, "incident", ""),
                "platform.web.error@broken", Map.of("status", 500, "incident", "1B2C3D"),
                "platform.web.refused",
                        Map.of("number", "SVY-012", "sentence", "SVY-012 " + Gallery.text("notice.info"))
                // the list of parts comes from the build
                );
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ui",
                "/ui/errors",
                "/page/platform.web.home",
                "/page/platform.web.home@empty",
                "/page/platform.security.sign-in@wrong",
                "/page/platform.security.sign-in@oidc",
                "/page/platform.security.sign-in@locked",
                "/page/platform.security.code",
                "/page/platform.web.error",
                "/page/platform.web.error@broken",
                "/page/platform.web.refused",
                "/page/platform.web.licences"
            })
    void page_is_accessible_and_fits_desk_and_phone(String address) {
        for (int width : address.startsWith("/ui") ? List.of(1280, 375, 320) : List.of(1280, 375)) {
            Page page = page(width, address);
            picture(page, address + "-" + width);
            assertThat(page.evaluate(WIDER_THAN_THE_PAGE))
                    .as("wider than %d", width)
                    .isEqualTo(List.of());
            var result = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze();
            assertThat(result.getViolations().stream()
                            .map(v -> v.getId() + " " + v.getNodes().getFirst().getHtml()))
                    .as("axe at %d", width)
                    .isEmpty();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void paper_shows_answers_and_no_controls() {
        Page page = page(1280, "/ui");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".button:visible").count()).isZero();
        assertThat(page.locator(".print-head").textContent()).contains("みらい市").containsPattern("令和\\d+年");
        page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve("gallery.pdf")).setFormat("A4"));
    }

    private Page page(int width, String address) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setTimezoneId("America/New_York")
                        .setLocale("ja-JP"))
                .newPage();
        open.add(page);
        page.onConsoleMessage(m -> {
            if (m.type().equals("error") || m.type().equals("warning")) complaints.add(m.text());
        });
        page.onPageError(complaints::add);
        page.route("**/*", this::serve);
        page.navigate(HOST + address);
        return page;
    }

    private void serve(Route route) {
        try {
            String address = route.request().url().substring(HOST.length());
            String file = address.contains(".") && !address.startsWith("/page/") ? "static" + address : null;
            if (file != null) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType(type(file))
                        .setBodyBytes(Path.of("target/classes", file)
                                .toUri()
                                .toURL()
                                .openStream()
                                .readAllBytes()));
            } else {
                Pages pages = address.contains("sign-in") || address.contains("code") ? OUTSIDE : INSIDE;
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setHeaders(
                                Map.of("Content-Security-Policy", POLICY, "Content-Type", "text/html; charset=utf-8"))
                        .setBody(pages.html(address)));
            }
        } catch (Exception e) {
            complaints.add(route.request().url() + " " + e);
            route.abort();
        }
    }

    private static String type(String file) {
        return file.endsWith(".css") ? "text/css" : file.endsWith(".svg") ? "image/svg+xml" : "text/javascript";
    }

    /** Pictures to look at, in target/ui; taken only with UI_PICTURES=1. */
    private static void picture(Page page, String name) {
        if (System.getenv("UI_PICTURES") == null) return;
        String file = name.substring(1).replaceAll("[/@.]", "-") + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true));
    }
}
