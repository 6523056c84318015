package jp.kizahashi.survey.answer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.WaveFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The host sends the sheets out and drops the returned ones in, with a browser, wide and on a phone. */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class IntakeBrowserTests {
    private final WaveFixture waves;
    private final ReturnedFixture fixture;

    @LocalServerPort
    private int port;

    IntakeBrowserTests(WaveFixture waves, ReturnedFixture fixture) {
        this.waves = waves;
        this.fixture = fixture;
    }

    @Test
    void sixty_files_dropped_at_once_are_accounted_for_and_the_pages_have_no_faults() throws IOException {
        Town host = fixture.host();
        long id = waves.open(host);
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, host, Role.HOST);
            page.navigate("/surveys/waves/" + id + "/returns");
            page.setInputFiles("#files", sixty(fixture.wave(host, id), waves.invitations(host, id)));
            page.click("main form button");
            page.waitForURL("**/returns/*");
            assertThat(page.textContent("main")).contains("60件のファイルを調べました").contains("改変.xlsx", "「設問」の記載が配布した回答票と違います");
            String result = page.url();
            Download list = page.waitForDownload(() -> page.click("a[href$='files.xlsx']"));
            assertThat(Files.size(list.path())).isGreaterThan(3_000);
            for (int width : List.of(1280, 375)) {
                Page at = width == 1280 ? page : chromium.signedIn(width, host, Role.HOST);
                for (String path : List.of("/surveys/waves/" + id + "/returns", result)) looked(at, path, width);
            }
        }
    }

    private static void looked(Page page, String path, int width) {
        page.navigate(path);
        Chromium.picture(page, "returned-" + (path.matches(".*returns/.*") ? "result" : "list") + width);
        assertThat(Chromium.accessibilityFaults(page)).as(path + " at " + width).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(path + " fits " + width)
                .isTrue();
    }

    private FilePayload[] sixty(Wave wave, List<Invitation> bodies) {
        List<FilePayload> files = new ArrayList<>();
        for (Invitation body : bodies.subList(0, 58))
            files.add(payload(body.code() + ".xlsx", fixture.filled(wave, body, 3)));
        byte[] good = fixture.filled(wave, bodies.get(60), 3);
        files.add(payload("改変.xlsx", ReturnedFixture.changed(good, "PEMM02", 1, "書き換えた設問")));
        files.add(payload("誤り.xlsx", ReturnedFixture.changed(good, "PEMM05", 3, "9")));
        return files.toArray(FilePayload[]::new);
    }

    private static FilePayload payload(String name, byte[] bytes) {
        return new FilePayload(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes);
    }
}
