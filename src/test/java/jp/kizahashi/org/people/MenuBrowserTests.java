package jp.kizahashi.org.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The menu by groups: one line on a screen, one button on a phone, and all of it by keyboard. */
@AppTest
class MenuBrowserTests {
    private final Mirai mirai;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    int port;

    MenuBrowserTests(Mirai mirai) {
        this.mirai = mirai;
    }

    @Test
    void the_menu_is_one_line_whose_groups_open_one_at_a_time_and_close_when_left() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, mirai.found(), Role.DX_OFFICE);
            assertThat(page.locator(".nav__list > li").allInnerTexts())
                    .containsExactly("現在地", "調査", "業務", "効果測定", "組織と人");
            assertThat(page.locator(".nav").boundingBox().height).isLessThan(60);
            page.click("nav summary:has-text('調査')");
            page.locator("nav summary:has-text('業務')").focus();
            page.keyboard().press("Enter");
            assertThat(open(page)).containsExactly("業務の棚卸し", "業務の台帳", "業務フロー", "手続の台帳");
            faults.addAll(Chromium.look(page, "menu-open"));
            page.keyboard().press("Escape");
            assertThat(open(page)).isEmpty();
            page.keyboard().press("Enter");
            for (int entries = 0; entries < 5; entries++) page.keyboard().press("Tab");
            assertThat(open(page)).as("open after the Tab key has left it").isEmpty();
            assertThat(focused(page)).isEqualTo("効果測定");
            assertThat(faults).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void on_a_phone_one_button_opens_the_menu_and_the_open_page_is_marked_with_its_group() {
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(375, mirai.found(), Role.ADMINISTRATOR);
            assertThat(page.locator("nav.nav").isVisible()).isFalse();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("メニュー"))
                    .click();
            page.click("nav summary:has-text('管理')");
            page.click("nav >> text=保存期間");
            page.waitForURL("**/retention");
            assertThat(page.locator("nav [aria-current=true]").textContent().strip())
                    .isEqualTo("管理");
            assertThat(page.locator("nav [aria-current=page]").textContent()).isEqualTo("保存期間");
            page.click(".nav__toggle");
            page.click("nav summary:has-text('管理')");
            faults.addAll(Chromium.look(page, "menu-phone"));
            assertThat(faults).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** The entries of the groups that stand open. */
    private static List<String> open(Page page) {
        return page.locator("nav details[open] li").allInnerTexts();
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.textContent");
    }
}
