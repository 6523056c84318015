package jp.kizahashi.org.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;

/**
 * The staff list of みらい市 (架空): 812 rows over 38 sections, with rare name characters, 20 second posts, dates in every
 * spelling, and seven rows that must be refused. Seeded: always the same.
 */
public final class StaffList {
    public static final int ROWS = 812;
    static final List<String> HEADER = List.of("職員番号", "氏名", "フリガナ", "所属コード", "所属名", "職名", "役割", "兼務", "発令日", "終了日");

    /** Reason of each refused row by line of the file. */
    static final Map<Integer, String> REFUSED = new LinkedHashMap<>();

    static {
        REFUSED.put(101, "職員番号：空欄");
        REFUSED.put(211, "100行目");
        REFUSED.put(301, "この所属はありません");
        REFUSED.put(401, "日付として読めません");
        REFUSED.put(501, "500行目と氏名が違います");
        REFUSED.put(601, "役割は");
        REFUSED.put(701, "終わりの日が始まりの日より前");
    }

    private static final String[] FAMILY = {"髙橋", "山﨑", "𠮷田", "佐藤", "鈴木", "田中", "渡邊", "齋藤", "濵田", "小林"};
    private static final String[] FAMILY_KANA = {
        "タカハシ", "ヤマザキ", "ヨシダ", "サトウ", "スズキ", "タナカ", "ワタナベ", "サイトウ", "ハマダ", "コバヤシ"
    };
    private static final String[] GIVEN = {"太郎", "花子", "一郎", "裕子", "健", "直美", "誠", "恵", "翔", "葵"};
    private static final String[] GIVEN_KANA = {"タロウ", "ハナコ", "イチロウ", "ユウコ", "ケン", "ナオミ", "マコト", "メグミ", "ショウ", "アオイ"};
    private static final String[] DAYS = {"2026/4/1", "令和8年4月1日", "R8.4.1", "2026-04-01", "46113", "令和８年４月１日"};

    private StaffList() {}

    public static List<Department> departments() {
        List<Department> all = new ArrayList<>();
        for (int i = 1; i <= 38; i++)
            all.add(new Department(
                    i,
                    100L,
                    Department.Kind.SECTION,
                    "%04d".formatted(i * 10),
                    "第" + i + "課",
                    LocalDate.of(2026, 4, 1),
                    null));
        return all;
    }

    public static OutTable table() {
        Random random = new Random(812);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) rows.add(i % 40 == 39 ? second(rows.get(i - 1), random) : first(i, random));
        damage(rows);
        return new OutTable(
                "職員",
                HEADER,
                rows.stream().map(r -> r.stream().map(OutCell::text).toList()).toList());
    }

    private static List<String> first(int i, Random random) {
        int family = random.nextInt(FAMILY.length);
        int given = random.nextInt(GIVEN.length);
        int section = random.nextInt(38) + 1;
        return new ArrayList<>(List.of(
                "%05d".formatted(i + 1),
                FAMILY[family] + "　" + GIVEN[given],
                FAMILY_KANA[family] + "　" + GIVEN_KANA[given],
                i % 2 == 0 ? "%04d".formatted(section * 10) : "",
                i % 2 == 0 ? "" : "第" + section + "課",
                i % 21 == 0 ? "課長" : "主事",
                i % 21 == 0 ? "所属長" : "",
                "",
                DAYS[i % DAYS.length],
                ""));
    }

    private static List<String> second(List<String> main, Random random) {
        List<String> row = new ArrayList<>(main);
        row.set(3, "");
        row.set(4, "第" + (random.nextInt(38) + 1) + "課");
        row.set(5, "兼務主査");
        row.set(7, "兼務");
        return row;
    }

    /** Line n of the file is row n − 2 here. */
    private static void damage(List<List<String>> rows) {
        rows.get(99).set(0, "");
        rows.get(209).set(0, rows.get(98).get(0));
        rows.get(209).set(1, rows.get(98).get(1));
        rows.get(299).set(3, "");
        rows.get(299).set(4, "市民生活課");
        rows.get(399).set(8, "令和元年4月30日");
        rows.get(499).set(0, rows.get(498).get(0));
        rows.get(499).set(1, "別人　次郎");
        rows.get(599).set(6, "係員さん");
        rows.get(699).set(9, "2025/3/31");
    }
}
