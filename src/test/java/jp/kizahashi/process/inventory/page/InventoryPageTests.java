package jp.kizahashi.process.inventory.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.Visitor.Answer;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.process.effort.Grade;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The inventory through its pages, as forms post it. */
@AppTest
class InventoryPageTests {
    private final Mirai mirai;
    private final int port;

    InventoryPageTests(Mirai mirai, @LocalServerPort int port) {
        this.mirai = mirai;
        this.port = port;
    }

    @Test
    void a_section_enters_minutes_and_reads_hours_and_the_office_reads_them_when_confirmed() {
        Town town = mirai.found();
        Visitor office = new Visitor(port).signIn(town, Role.DX_OFFICE);
        assertThat(office.get("/processes/inventory").body()).contains("棚卸しはまだ始まっていません");
        Map<String, String> form = round(town);
        form.put("hours.REGULAR", "たくさん");
        Answer wrong = office.post("/processes/inventory", form);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("正規の1人1年の勤務時間は", "窓口の改善を選ぶため");
        form.put("hours.REGULAR", "1,860");
        String board = office.post("/processes/inventory", form).to();
        assertThat(office.get(board).body()).contains("記入中").doesNotContain("466.7");

        Visitor clerk = new Visitor(port).signIn(town, Role.STAFF);
        assertThat(clerk.get("/").body()).as("a duty on the home page").contains("業務の棚卸し");
        String sheet = sheetOf(clerk.get("/processes/inventory").body());
        String work = clerk.post(
                        "/processes/works",
                        Map.of(
                                "department",
                                "" + town.tax(),
                                "name",
                                "申告（登録）",
                                "kind",
                                "INDIVIDUAL",
                                "purpose",
                                "課税客体をもれなくつかむ"))
                .to();
        String entry = sheet + "/works/" + work.replaceFirst(".*/", "");
        Answer bad = clerk.post(entry + "/tasks/0", Map.of("name", "入力", "m4", "百", "REGULAR", "2.333"));
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.body()).contains("4月の件数は", "正規：", "2.333", "入力");
        clerk.post(entry + "/tasks/0", Map.of("name", "入力", "basis", "CASE", "m3", "7000", "REGULAR", "4"));
        assertThat(clerk.get(entry).body()).contains("課税客体をもれなくつかむ", "466.7時間", "3月");
        assertThat(clerk.post(entry, Map.of("errors", "-1")).status()).isEqualTo(422);
        assertThat(clerk.post(entry, Map.of("errors", "12", "overtime", "30:30", "seen", "0"))
                        .status())
                .isEqualTo(302);
        assertThat(clerk.post(sheet + "/staff", Map.of("REGULAR", "三人")).body()).contains("職員数は 9.5 のように");
        clerk.post(sheet + "/staff", Map.of("REGULAR", "0.25", "overtime", "1.5"));
        assertThat(clerk.get(sheet).body()).contains("100.0％", "466.7時間");
        clerk.post(sheet + "/handover", Map.of("checker", "0"));
        Visitor head = new Visitor(port).signIn(town, Role.DEPARTMENT_HEAD);
        head.post(sheet + "/confirmation", Map.of("passed", "true"));
        assertThat(office.get(board).body()).contains("1／1課", "466.7", "確定");
    }

    private static String sheetOf(String list) {
        return list.replaceFirst("(?s).*?(/processes/inventory/sheets/[0-9]+).*", "$1");
    }

    private static Map<String, String> round(Town town) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("fiscalYear", "2025");
        form.put("asOf", "2026-04-01");
        form.put("dueOn", "2030-04-01");
        form.put("purpose", "窓口の改善を選ぶため");
        form.put("personDayMinutes", "465");
        form.put("lowPercent", "70");
        form.put("highPercent", "110");
        for (Grade grade : Grade.values()) form.put("hours." + grade, "1860");
        form.put("yen.REGULAR", "8,000,000");
        form.put("section", "" + town.tax());
        return form;
    }
}
