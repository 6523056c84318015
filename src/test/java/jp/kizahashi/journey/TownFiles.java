package jp.kizahashi.journey;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.org.staff.StaffList;
import jp.kizahashi.platform.exchange.CsvFile;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.SheetFile;
import jp.kizahashi.platform.exchange.Unwritable;

/** The files with which みらい市 (架空) is set up. */
final class TownFiles {
    /** What mends each refused row of {@link StaffList}, by line of the first file: column and text. */
    private static final Map<String, List<Object>> MENDED = Map.of(
            "101", List.of(0, "90101"),
            "211", List.of(0, "90211"),
            "301", List.of(4, "第1課"),
            "401", List.of(8, "令和8年4月1日"),
            "501", List.of(0, "90501"),
            "601", List.of(6, ""),
            "701", List.of(9, ""));

    private TownFiles() {}

    /** Where the published list lies when it is at hand: beside the clone. */
    static Path publishedList() {
        Path beside = Path.of("../shared/data/municipalities.csv");
        return Files.exists(beside) ? beside : Path.of("../../shared/data/municipalities.csv");
    }

    /** A small national list, for where the published one is not at hand: two cities, a town, a village, a ward. */
    static Path list(Path folder) throws IOException {
        return Files.writeString(folder.resolve("団体一覧.csv"), """
                団体コード,都道府県名,市区町村名,市区町村名（ｶﾅ）
                011002,北海道,札幌市,サッポロシ
                011011,北海道,札幌市中央区,サッポロシチュウオウク
                012025,北海道,函館市,ハコダテシ
                013030,北海道,当別町,トウベツチョウ
                013048,北海道,新篠津村,シンシノツムラ
                """);
    }

    /** One executive body, 9 部, 38 課, as CSV in Shift_JIS. */
    static Path departments(Path folder) throws IOException {
        List<List<OutCell>> rows = new ArrayList<>();
        rows.add(row("9000", "市長部局", "執行機関", ""));
        for (int i = 1; i <= 9; i++) rows.add(row("8%02d0".formatted(i), "第" + i + "部", "部", "9000"));
        for (int i = 1; i <= 38; i++)
            rows.add(row("%04d".formatted(i * 10), "第" + i + "課", "課", "8%02d0".formatted((i - 1) % 9 + 1)));
        OutTable table = new OutTable("所属", List.of("所属コード", "所属名", "種類", "上位コード"), rows);
        Path file = folder.resolve("所属.csv");
        try (OutputStream to = Files.newOutputStream(file)) {
            CsvFile.write(table, CsvFile.Encoding.WINDOWS_31J, Unwritable.REFUSE, to);
        }
        return file;
    }

    /** The 812 rows of staff as CSV in UTF-8: 𠮷 does not exist in Shift_JIS. */
    static Path staff(Path folder) throws IOException {
        Path file = folder.resolve("職員.csv");
        try (OutputStream to = Files.newOutputStream(file)) {
            CsvFile.write(StaffList.table(), CsvFile.Encoding.UTF_8_BOM, Unwritable.REFUSE, to);
        }
        return file;
    }

    /** The returned rows with their mistakes mended, as somebody does in Excel. */
    static Path mended(Path returned) throws IOException {
        Sheet sheet = SheetFile.open(returned).getFirst();
        List<String> header = sheet.rows().getFirst().cells();
        List<List<OutCell>> rows = new ArrayList<>();
        for (Row row : sheet.rows().subList(1, sheet.rows().size())) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < header.size(); c++) cells.add(row.cell(c));
            List<Object> repair = MENDED.get(cells.getLast());
            cells.set((Integer) repair.get(0), (String) repair.get(1));
            rows.add(cells.stream().map(OutCell::text).toList());
        }
        Path file = returned.resolveSibling("直した職員.xlsx");
        try (OutputStream to = Files.newOutputStream(file)) {
            ExcelFile.write(List.of(new OutTable("職員", header, rows)), Unwritable.REFUSE, to);
        }
        return file;
    }

    private static List<OutCell> row(String... cells) {
        return java.util.Arrays.stream(cells).map(OutCell::text).toList();
    }
}
