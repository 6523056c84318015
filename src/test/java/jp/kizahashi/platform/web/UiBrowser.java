package jp.kizahashi.platform.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.kizahashi.Chromium;

/** Chromium over templates and static files, without a server: every request of a page is answered here. */
final class UiBrowser implements AutoCloseable {
    static final String HOST = "http://ui.test";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final Playwright playwright;
    private final Browser browser;
    private final Pages inside;
    private final Pages outside;
    private final List<String> complaints = new ArrayList<>();

    /** Skips the test, saying so, where there is no Chromium. */
    UiBrowser(Map<String, Map<String, Object>> models) {
        var program = Chromium.program();
        assumeTrue(program.isPresent(), "skipped: no Chromium on the PATH (./test installs it)");
        inside = new Pages(Pages.SIGNED_IN, models);
        outside = new Pages(Pages.SIGNED_OUT, models);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setArgs(List.of("--no-sandbox")));
    }

    /** What the browser or a page complained about since the last call: policy, script errors, missing files. */
    List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    Page open(int width, String address) {
        return open(address, options -> options.setViewportSize(width, 900));
    }

    Page open(String address, Consumer<Browser.NewContextOptions> settings) {
        var options = new Browser.NewContextOptions()
                .setTimezoneId("America/New_York") // the pages say Tokyo's day wherever the PC stands
                .setLocale("ja-JP");
        settings.accept(options);
        Page page = browser.newContext(options).newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(m -> {
            if (m.type().equals("error") || m.type().equals("warning")) complaints.add(m.text());
        });
        page.onPageError(complaints::add);
        page.route("**/*", this::serve);
        page.navigate(HOST + address);
        return page;
    }

    private void serve(Route route) {
        String address = route.request().url().substring(HOST.length());
        try {
            boolean isFile = address.contains(".") && !address.startsWith("/page/");
            if (isFile) serveFile(route, "static" + address);
            else servePage(route, address);
        } catch (Exception e) {
            complaints.add(address + " " + e);
            route.abort();
        }
    }

    private static void serveFile(Route route, String file) throws Exception {
        String type = file.endsWith(".css") ? "text/css" : file.endsWith(".svg") ? "image/svg+xml" : "text/javascript";
        route.fulfill(new Route.FulfillOptions()
                .setContentType(type)
                .setBodyBytes(Files.readAllBytes(Path.of("target/classes", file))));
    }

    private void servePage(Route route, String address) throws Exception {
        Pages pages = address.startsWith("/page/platform.security") ? outside : inside;
        route.fulfill(new Route.FulfillOptions()
                .setHeaders(Map.of("Content-Security-Policy", POLICY, "Content-Type", "text/html; charset=utf-8"))
                .setBody(pages.html(address)));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
