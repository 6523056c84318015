package jp.kizahashi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every building block and every page of the frame, looked at in Chromium: accessible, inside its width, within the policy. */
@Execution(ExecutionMode.CONCURRENT)
class UiGalleryTests {
    private static final Path PICTURES = Path.of("target/ui");

    /** The elements that make the page scroll sideways; regions that scroll by themselves are left out. */
    private static final String WIDER_THAN_THE_PAGE = """
            document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
              .filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('.table-region *'))
              .map(e => e.outerHTML.slice(0, 120))""";

    private static UiBrowser browser;

    @BeforeAll
    static void start_the_browser() {
        browser = new UiBrowser(models());
    }

    @AfterAll
    static void stop_the_browser() {
        if (browser != null) browser.close();
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
        Page page = browser.open(1280, address);
        for (int width : address.startsWith("/ui") ? List.of(1280, 375, 320) : List.of(1280, 375)) {
            page.setViewportSize(width, 900);
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
        page.context().close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void paper_shows_answers_and_no_controls() {
        Page page = browser.open(1280, "/ui");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".button:visible").count()).isZero();
        assertThat(page.locator(".print-head").textContent()).contains("みらい市").containsPattern("令和\\d+年");
        page.pdf(new Page.PdfOptions().setPath(PICTURES.resolve("gallery.pdf")).setFormat("A4"));
    }

    @Test
    void focus_ring_is_black_with_a_yellow_halo_and_survives_forced_colours() {
        Page page = browser.open(1280, "/ui");
        page.locator("#buttons ~ .buttons button").first().focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Shift+Tab");
        Object ring = page.evaluate("""
                () => { const s = getComputedStyle(document.activeElement);
                  return [s.outlineWidth, s.outlineStyle, s.outlineColor, s.outlineOffset, s.boxShadow].join(' ') }""");
        assertThat(ring).isEqualTo("4px solid rgb(0, 0, 0) 2px rgb(255, 212, 61) 0px 0px 0px 2px");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        picture(page, "/ui-forced");
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        page.context().close();
    }

    /** Pictures to look at, in target/ui; taken only with UI_PICTURES=1. */
    private static void picture(Page page, String name) {
        if (System.getenv("UI_PICTURES") == null) return;
        String file = name.substring(1).replaceAll("[/@.]", "-") + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true));
    }
}
