package jp.kizahashi.org.body;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook in the shape in which the ministry publishes the codes: current bodies with the prefectures among them on the
 * first sheet, designated cities with their wards on the second, line breaks in the headers, half-width kana.
 */
final class MinistryWorkbook {
    /** Code, prefecture, body, kana. */
    static final List<List<String>> CURRENT = List.of(
            List.of("010006", "北海道", "", "ﾎｯｶｲﾄﾞｳ", ""),
            List.of("011002", "北海道", "札幌市", "ﾎｯｶｲﾄﾞｳ", "ｻｯﾎﾟﾛｼ"),
            List.of("012025", "北海道", "函館市", "ﾎｯｶｲﾄﾞｳ", "ﾊｺﾀﾞﾃｼ"),
            List.of("013048", "北海道", "新篠津村", "ﾎｯｶｲﾄﾞｳ", "ｼﾝｼﾉﾂﾑﾗ"),
            List.of("130001", "東京都", "", "ﾄｳｷｮｳﾄ", ""),
            List.of("131016", "東京都", "千代田区", "ﾄｳｷｮｳﾄ", "ﾁﾖﾀﾞｸ"),
            List.of("133035", "東京都", "瑞穂町", "ﾄｳｷｮｳﾄ", "ﾐｽﾞﾎﾏﾁ"));

    static final List<List<String>> DESIGNATED = List.of(
            List.of("011002", "北海道", "札幌市", "ﾎｯｶｲﾄﾞｳ", "ｻｯﾎﾟﾛｼ"),
            List.of("011011", "北海道", "札幌市中央区", "ﾎｯｶｲﾄﾞｳ", "ｻｯﾎﾟﾛｼﾁｭｳｵｳｸ"),
            List.of("011029", "北海道", "札幌市北区", "ﾎｯｶｲﾄﾞｳ", "ｻｯﾎﾟﾛｼｷﾀｸ"));

    private MinistryWorkbook() {}

    static Path write(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream to = Files.newOutputStream(file)) {
            sheet(workbook.createSheet("R8.1.1現在の団体"), CURRENT);
            sheet(workbook.createSheet("R8.1.1政令指定都市"), DESIGNATED);
            workbook.write(to);
        }
        return file;
    }

    private static void sheet(XSSFSheet sheet, List<List<String>> bodies) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("団体コード", "都道府県名\n（漢字）", "市区町村名\n（漢字）", "都道府県名\n（ｶﾅ）", "市区町村名\n（ｶﾅ）"));
        rows.addAll(bodies);
        for (int r = 0; r < rows.size(); r++) {
            XSSFRow row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++)
                row.createCell(c).setCellValue(rows.get(r).get(c));
        }
    }
}
