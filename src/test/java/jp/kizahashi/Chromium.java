package jp.kizahashi;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kizahashi.platform.security.Role;

/**
 * A real browser for journeys. It lets no request leave for another host and remembers every complaint: such a
 * request, an error of the page's scripts, a breach of the content security policy.
 */
public final class Chromium implements AutoCloseable {
    /** What the page says where a message is missing. */
    private static final Pattern NO_WORDS = Pattern.compile("\\?\\?[\\w.-]+_ja\\w*\\?\\?");

    private final Playwright playwright;
    private final Browser browser;
    private final String base;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Path program, int port) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        base = "http://localhost:" + port;
    }

    /** Starts Chromium for the product at the port; the test is skipped, saying so, when there is none. */
    public static Chromium at(int port) {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "skipped: no Chromium on the PATH (./test installs it)");
        return new Chromium(program.orElseThrow(), port);
    }

    /** Where Chromium is on the PATH. */
    public static Optional<Path> program() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .flatMap(folder -> List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A new, empty browser window of this width; its pages see Japanese and Tokyo's time. */
    public Page window(int width) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setBaseURL(base)
                .setTimezoneId("Asia/Tokyo")
                .setLocale("ja-JP"));
        Page page = context.newPage();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error") && !m.text().contains("the server responded with a status of"))
                complaints.add(m.text());
        });
        page.onPageError(complaints::add);
        page.route(address -> !address.startsWith(base), route -> {
            complaints.add("request to another host: " + route.request().url());
            route.abort();
        });
        return page;
    }

    /** Opens a window and signs in with the fixture's password. */
    public Page signedIn(int width, Mirai.Town town, Role role) {
        Page page = window(width);
        page.navigate("/sign-in");
        page.fill("#login", town.login(role));
        page.fill("#password", Mirai.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(base + "/");
        return page;
    }

    /**
     * What axe finds against WCAG 2.2 AA and its best practices, one line each. Only faults come back from the
     * browser and no second page is opened for them (our pages have no frames): half the time of axe's own defaults.
     */
    public static List<String> accessibilityFaults(Page page) {
        // A page without its style sheets yet would show what is meant for print.
        page.waitForLoadState();
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .options(options)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(v -> v.getId() + " " + v.getNodes().getFirst().getHtml())
                        .toList();
    }

    /** Looks at a page wide and on a phone: keeps both pictures and tells what axe finds, what does not fit and what has no words. */
    public static List<String> look(Page page, String name) {
        List<String> faults = new ArrayList<>();
        int own = page.viewportSize().width;
        for (int width : new int[] {own == 375 ? 1280 : 375, own}) {
            page.setViewportSize(width, 900);
            picture(page, name + "-" + width);
            accessibilityFaults(page).forEach(f -> faults.add(name + " at " + width + ": " + f));
            int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
            if (wide > width) faults.add(name + " at " + width + " is " + wide + " wide");
        }
        Matcher words = NO_WORDS.matcher(page.innerText("body"));
        while (words.find()) faults.add(name + " has no words for " + words.group());
        return faults;
    }

    /**
     * Keeps a picture of the whole page below target/pictures, for people to look at. The full check makes none
     * ({@code -Dpage.pictures=true} does): drawing long pages is a tenth of its time, and nobody looks.
     */
    public static void picture(Page page, String name) {
        if (!Boolean.getBoolean("page.pictures")) return;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", name + ".png"))
                .setFullPage(true));
    }

    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
