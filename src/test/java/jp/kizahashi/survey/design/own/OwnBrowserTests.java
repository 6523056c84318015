package jp.kizahashi.survey.design.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A host makes its questionnaire in a browser, with plain forms only. */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class OwnBrowserTests {
    private static final String LIST = """
            番号,設問文,形式,選択肢,単位
            1,生成AIを導入していますか。,単一回答,導入している、検討中である、導入していない,
            2,使っているもの,複数回答,文書生成、画像生成,
            3,担当の職員数,数値,,人
            4,うち専任,数値,,人
            5,困っていること,自由記述,,
            6,三択の設問,三択,,
            """;

    @Autowired
    Mirai mirai;

    @LocalServerPort
    int port;

    private final List<String> faults = new ArrayList<>();
    private Chromium chromium;
    private Town host;

    @BeforeEach
    void start() {
        host = mirai.found();
        chromium = Chromium.at(port);
    }

    @AfterEach
    void stop() {
        chromium.close();
    }

    @Test
    void a_list_becomes_a_questionnaire_with_a_branch_a_repeated_section_and_checks() {
        Page page = chromium.signedIn(1280, host, Role.HOST);
        String draft = fromList(page);
        look(page, draft, "draft");

        click(page, "名前と前書き");
        page.fill("#title", "生成AIの活用に関する調査（架空）");
        look(page, "head");
        click(page, "保存する");

        click(page, "Q05　");
        look(page, "question");
        click(page, "条件を組み立てる");
        look(page, "condition-empty");
        page.selectOption("#about", "Q02");
        click(page, "この設問にする");
        click(page, "この条件にする");
        assertThat(main(page)).contains("条件が決まりません");
        page.check("input[name=option][value='2']");
        look(page, "condition");
        click(page, "この条件にする");
        assertThat(main(page)).contains("使っているもの（Q02）で「画像生成」を選んだときに聞く");
        page.fill("#formula", "Q02 has");
        click(page, "この式にする");
        assertThat(main(page)).contains("8文字目");

        page.navigate(draft + "/sections/new");
        page.fill("#label", "使っているものごとに");
        page.selectOption("#repeat", "Q02");
        look(page, "section");
        click(page, "保存する");
        assertThat(main(page)).contains("使っているもの（Q02）で選んだものごとに、くり返して聞く", "設問のない区分です");
        page.locator("a:has-text('設問を加える')").last().click();
        page.fill("#code", "Q01");
        click(page, "保存する");
        assertThat(main(page)).contains("設問文を入れてください", "番号「Q01」は、ほかの設問か確認で使っています");
        look(page, "question-faulty");
        page.fill("#code", "T01");
        page.fill("#text", "だれが使っていますか。");
        page.fill("#label", "利用者");
        page.fill("#options", "全庁\n一部の課");
        click(page, "「その他」と「特になし」を加える");
        assertThat(page.inputValue("#options")).isEqualTo("1：全庁\n2：一部の課\n3：その他【その他】\n4：特になし【排他】");
        click(page, "保存する");
        page.waitForURL(url -> url.endsWith("#q-T01"));

        click(page, "正しさの確認");
        look(page, "checks");
        page.selectOption("#smaller", "Q04");
        page.selectOption("#greater", "Q03");
        page.locator("form:has(#greater) button").click();
        assertThat(main(page)).contains("うち専任（Q04）が担当の職員数（Q03）以下である");
        look(page, "check");
        click(page, "保存する");
        assertThat(main(page)).contains("「うち専任」が「担当の職員数」より大きくなっています");
        walk(page, draft);
        shelf(page, draft);
        aim(page, draft);
        confirm(page, draft);
        assertThat(faults).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_large_questionnaire_is_designed_and_walked_on_a_narrow_screen_with_the_keyboard() {
        Page page = chromium.signedIn(320, host, Role.HOST);
        page.navigate("/surveys/questionnaires");
        page.selectOption("#base", "genai-survey-v1");
        page.focus("main form button");
        page.keyboard().press("Enter");
        page.waitForURL("**/drafts/*");
        String draft = page.url();
        narrow(page, draft);
        narrow(page, draft + "/questions/S021Q11");
        narrow(page, draft + "/questions/S021Q11/condition?about=S021Q10");
        narrow(page, draft + "/walk");
        page.selectOption("select[name=S01Q09]", "4");
        page.focus("button.button[value=NEXT]");
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.locator("h1").textContent()).doesNotContain("基本", "導入している団体");
        narrow(page, draft + "/bank?q=S021Q10");
        assertThat(main(page)).contains("番号「S021Q10」は、この下書きにあります");
        assertThat(faults).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    private void narrow(Page page, String path) {
        page.navigate(path);
        Chromium.picture(
                page, "design-narrow-" + path.replaceAll(".*drafts/[0-9]+", "").replaceAll("[^A-Za-z0-9]", ""));
        Chromium.accessibilityFaults(page).forEach(f -> faults.add(path + ": " + f));
        int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > 320) faults.add(path + " is " + wide + " wide");
    }

    private String fromList(Page page) {
        page.navigate("/surveys/questionnaires");
        page.selectOption("#base", "");
        click(page, "下書きを作る");
        String draft = page.url();
        look(page, draft, "draft-empty");
        click(page, "設問を一覧から加える");
        page.setInputFiles("#upload", new FilePayload("設問.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        click(page, "読み取って加える");
        assertThat(main(page)).contains("6行のうち5行を加え、1行は加えませんでした");
        look(page, "list");
        click(page, "設問を確かめる");
        return draft;
    }

    private void shelf(Page page, String draft) {
        page.navigate(draft + "/bank?q=S06Q01");
        look(page, "bank");
        click(page, "この設問を使う");
        page.waitForURL(url -> url.endsWith("#q-S06Q01"));
        page.navigate(draft + "/questions/S06Q01");
        page.fill("#options", "1：はい\n2：いいえ");
        click(page, "保存する");
        assertThat(main(page)).contains("同じ番号の設問と選択肢");
        page.navigate(draft + "/questions/S06Q01");
        click(page, "この設問を外す");
    }

    private void walk(Page page, String draft) {
        page.navigate(draft);
        click(page, "回答者として見る");
        page.check("input[name=Q01][value='1']");
        page.check("input[name=Q02][value='1']");
        page.check("input[name=Q02][value='2']");
        page.fill("input[name=Q03]", "2");
        page.fill("input[name=Q04]", "3");
        click(page, "次へ");
        assertThat(main(page)).contains("この区分で聞く設問が変わりました");
        look(page, "walk");
        click(page, "次へ");
        assertThat(page.locator("h1").textContent()).isEqualTo("使っているものごとに：文書生成");
        click(page, "次へ");
        click(page, "次へ");
        assertThat(main(page)).contains("最後まで進みました", "「うち専任」が「担当の職員数」より大きくなっています");
        look(page, "walk-end");
    }

    private void aim(Page page, String draft) {
        page.navigate(draft + "/aims");
        page.fill("#text", "費用を知る");
        click(page, "ねらいを加える");
        assertThat(main(page)).contains("調査のねらいに対応する設問がありません", "どのねらいにも結ばれていない設問が6問");
        look(page, "aims");
    }

    private void confirm(Page page, String draft) {
        page.navigate(draft);
        look(page, draft, "draft-full");
        click(page, "版を決める");
        look(page, "version");
        click(page, "この内容で版を決める");
        page.waitForURL(url -> url.contains("/surveys/questionnaires/own-"));
        assertThat(main(page)).contains("承認待ち", "版を決めた人とは別の");
        String first = page.url().substring(page.url().lastIndexOf('/') + 1);
        Page office = chromium.signedIn(1280, host, Role.DX_OFFICE);
        office.navigate("/surveys/questionnaires/" + first);
        look(office, "shown");
        click(office, "差し戻す");
        assertThat(office.locator("main .notice").first().textContent()).contains("意見");
        click(office, "承認する");
        assertThat(main(office)).contains("承認済み");
        page.reload();
        click(page, "これをもとに次の版を作る");
        click(page, "Q03　");
        page.fill("#text", "担当する職員は何人ですか（兼務を含む）。");
        page.fill("#unit", "千人");
        click(page, "保存する");
        assertThat(main(page)).contains("同じ番号の設問と単位が違うので");
        click(page, "版を決める");
        click(page, "この内容で版を決める");
        click(page, "もとの調査票との違い");
        assertThat(main(page)).contains("担当する職員は何人ですか（兼務を含む）。", "千人").doesNotContain("Q04");
        assertThat(page.inputValue("#from")).isEqualTo(first);
        look(page, "differences");
        look(page, "/surveys/questionnaires", "questionnaires");
        page.navigate("/surveys/waves/new");
        assertThat(main(page)).contains("own-");
    }

    private void look(Page page, String path, String name) {
        page.navigate(path);
        look(page, name);
    }

    private void look(Page page, String name) {
        faults.addAll(Chromium.look(page, "design-" + name));
    }

    private static void click(Page page, String words) {
        page.locator("main a:visible, main button:visible")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static String main(Page page) {
        return page.locator("main").textContent();
    }
}
