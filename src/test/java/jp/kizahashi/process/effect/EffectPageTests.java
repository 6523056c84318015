package jp.kizahashi.process.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 効果測定 through its pages. */
@AppTest
class EffectPageTests {
    private final Mirai mirai;
    private final int port;

    EffectPageTests(Mirai mirai, @LocalServerPort int port) {
        this.mirai = mirai;
        this.port = port;
    }

    @Test
    void estimate_and_measurement_stay_apart_and_print_with_the_note_on_staff() {
        Town town = mirai.found();
        Visitor clerk = new Visitor(port).signIn(town, Role.STAFF);
        assertThat(clerk.get("/processes/effects").body()).contains("取組はまだありません");
        String work = clerk.post(
                        "/processes/works",
                        Map.of("department", "" + town.tax(), "name", "申告（登録）", "kind", "INDIVIDUAL"))
                .to()
                .replaceFirst(".*/", "");
        String page = clerk.post("/processes/effects", Map.of("work", work, "name", "登録の自動化", "method", "RPA"))
                .to();
        assertThat(clerk.post(page + "/figures", Map.of("stage", "PROPOSED", "fiscalYear", "2025", "before", "たくさん"))
                        .body())
                .contains("秒まで割り切れる時間", "変えた後の時間を入力してください", "根拠のない数字は");
        clerk.post(page + "/figures", figures("PROPOSED", "466:40", "140"));
        clerk.post(page + "/figures", figures("MEASURED", "466:40", "204:10"));
        assertThat(clerk.post(page + "/observations", Map.of("phase", "BEFORE", "times", "4、三分"))
                        .body())
                .contains("「三分」は時間として読めません");
        clerk.post(page + "/observations", Map.of("phase", "BEFORE", "times", "4、3:30 4.5 4"));
        assertThat(clerk.get(page).body()).contains("56.3％", "70.0％", "4.00", "3.35〜4.65");
        Visitor office = new Visitor(port).signIn(town, Role.DX_OFFICE);
        assertThat(office.get("/processes/effects?year=2025").body()).contains("削減時間は定員の削減を意味しない", "2課のうち1課", "0.80倍");
        assertThat(office.get("/processes/effects/report.pdf?year=2025").status())
                .isEqualTo(200);
        assertThat(office.get("/processes/effects/report.docx?year=2025").status())
                .isEqualTo(200);
        assertThat(office.get("/processes/effects/report.xlsx?year=2025&section=" + town.tax())
                        .status())
                .isEqualTo(200);
        assertThat(clerk.get("/processes/works/" + work).body()).contains("改善の取組：登録の自動化");
    }

    private static Map<String, String> figures(String stage, String before, String after) {
        return Map.of("stage", stage, "fiscalYear", "2025", "before", before, "after", after, "basis", "計測");
    }
}
