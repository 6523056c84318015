package jp.kizahashi.survey.study.outcome.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.kizahashi.org.body.BodyKind;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.MunicipalityCode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A made-up (架空) workbook in the shape of a ministry's publication: notes above, a header of two or three rows with merged
 * cells, one line a body with marks and figures, totals and footnotes. The same seed gives the same figures in every form.
 */
public final class PublishedWorkbook {
    /** The items of reform that municipalities are asked about. */
    public static final List<String> ITEMS = List.of(
            "①定数管理",
            "②給与制度の見直し",
            "③他自治体との連携による事務の効率化",
            "④地域における協働の推進",
            "⑤業務改善の取組",
            "⑥民間委託の推進",
            "⑦組織マネージメントの見直し",
            "⑧人材育成の推進",
            "⑨ICTの活用",
            "⑩業務の標準化",
            "⑪資産・債務改革",
            "⑫情報公開・透明性",
            "⑭その他");

    /** The shapes in which one and the same data are published. */
    public enum Form {
        /** Two header rows; prefecture and name on every line. */
        TWO_ROWS(true, false, false),
        /** Three header rows; a heading line, the header again and a total for each prefecture, no prefecture column. */
        PREFECTURE_LINES(false, true, false),
        /** Three header rows; codes as numbers without their zeros; full-width figures and half-width kana. */
        LOST_ZEROS(true, false, true);

        private final boolean hasPrefecture;
        private final boolean hasGroups;
        private final boolean isLoose;

        Form(boolean hasPrefecture, boolean hasGroups, boolean isLoose) {
            this.hasPrefecture = hasPrefecture;
            this.hasGroups = hasGroups;
            this.isLoose = isLoose;
        }

        int keys() {
            return hasPrefecture ? 3 : 2;
        }
    }

    /** What a body truly answered. */
    public record Truth(
            ListedBody body, List<String> done, List<String> quantified, String counter, int staff, String rate) {}

    /** A cell over several others; rows and columns from 0. */
    private record Merged(int top, int left, int bottom, int right) {}

    private final List<Truth> truths;
    private final List<List<String>> cells = new ArrayList<>();
    private final List<Merged> merged = new ArrayList<>();
    private final Form form;

    private PublishedWorkbook(List<Truth> truths, Form form) {
        this.truths = truths;
        this.form = form;
        lay();
    }

    /** Made-up figures of these bodies. */
    public static PublishedWorkbook of(List<ListedBody> bodies, Form form, long seed) {
        Random random = new Random(seed);
        return new PublishedWorkbook(bodies.stream().map(b -> truth(b, random)).toList(), form);
    }

    private static Truth truth(ListedBody body, Random random) {
        List<String> done = new ArrayList<>();
        List<String> quantified = new ArrayList<>();
        for (int i = 0; i < ITEMS.size(); i++) {
            String mark = List.of("○", "○", "○", "△", "－", "").get(random.nextInt(6));
            done.add(mark);
            quantified.add(mark.equals("○") ? List.of("○", "－").get(random.nextInt(2)) : "－");
        }
        String counter = List.of("設置済", "検討中", "予定なし").get(random.nextInt(3));
        return new Truth(
                body, done, quantified, counter, 50 + random.nextInt(4000), (random.nextInt(1001) / 10.0) + "%");
    }

    /** Bodies of two made-up prefectures, the first of which has codes that begin with a zero. */
    public static List<ListedBody> bodies(int each) {
        List<ListedBody> bodies = new ArrayList<>();
        Map<String, String> prefectures = new LinkedHashMap<>(Map.of());
        prefectures.put("02", "青森県");
        prefectures.put("91", "架空東県");
        prefectures.forEach((part, prefecture) -> {
            bodies.add(body(part + "000", prefecture, prefecture, BodyKind.PREFECTURE));
            for (int n = 1; n <= each; n++)
                bodies.add(body(part + (500 + n), prefecture, "架空" + "第" + n + "カナ町", BodyKind.TOWN));
        });
        return bodies;
    }

    static ListedBody body(String five, String prefecture, String name, BodyKind kind) {
        return new ListedBody(MunicipalityCode.ofFive(five).orElseThrow(), prefecture, name, "", kind);
    }

    public List<Truth> truths() {
        return truths;
    }

    /** The line of a body in the file, from 1. */
    public int lineOf(Truth truth) {
        for (int r = 0; r < cells.size(); r++)
            if (cells.get(r).size() > form.keys() && cells.get(r).getFirst().equals(code(truth.body()))) return r + 1;
        throw new IllegalStateException();
    }

    private void lay() {
        row("地方行政サービス改革の取組状況等に関する調査（架空）");
        row("（調査時点：令和２年４月１日）");
        header();
        String prefecture = "";
        for (Truth truth : truths) {
            if (form.hasGroups && !truth.body().prefecture().equals(prefecture)) {
                if (!prefecture.isEmpty()) total(prefecture + "計");
                prefecture = truth.body().prefecture();
                row("【" + prefecture + "】");
                merged.add(new Merged(cells.size() - 1, 0, cells.size() - 1, width() - 1));
            }
            line(truth);
        }
        total("全国計");
        row("※ ○は実施、△は一部実施、－は未実施を示す。");
        merged.add(new Merged(cells.size() - 1, 0, cells.size() - 1, width() - 1));
        row("（注）架空の数値である。");
    }

    private int width() {
        return form.keys() + 2 * ITEMS.size() + 3;
    }

    private void header() {
        int top = cells.size();
        boolean isThree = form != Form.TWO_ROWS;
        int bottom = top + (isThree ? 2 : 1);
        List<List<String>> rows = new ArrayList<>();
        for (int r = top; r <= bottom; r++) rows.add(blank());
        List<String> keys = form.hasPrefecture ? List.of("団体コード", "都道府県名", "団体名") : List.of("団体コード", "団体名");
        for (int c = 0; c < keys.size(); c++) over(rows, top, 0, c, bottom - top, c, keys.get(c));
        int left = keys.size();
        if (isThree) over(rows, top, 0, left, 0, left + 2 * ITEMS.size() - 1, "行政改革の取組状況");
        for (int i = 0; i < ITEMS.size(); i++) {
            int level = isThree ? 1 : 0;
            over(rows, top, level, left + 2 * i, level, left + 2 * i + 1, ITEMS.get(i));
            rows.getLast().set(left + 2 * i, "実施");
            rows.getLast().set(left + 2 * i + 1, "数値\n目標");
        }
        List<String> others = List.of("総合窓口の設置", "職員数（人）", "委託率");
        for (int c = 0; c < others.size(); c++) {
            int column = left + 2 * ITEMS.size() + c;
            over(rows, top, 0, column, bottom - top, column, others.get(c));
        }
        cells.addAll(rows);
    }

    private void over(List<List<String>> rows, int top, int first, int left, int last, int right, String text) {
        rows.get(first).set(left, text);
        if (first != last || left != right) merged.add(new Merged(top + first, left, top + last, right));
    }

    private List<String> blank() {
        List<String> row = new ArrayList<>();
        for (int c = 0; c < width(); c++) row.add("");
        return row;
    }

    private void row(String text) {
        List<String> row = blank();
        row.set(0, text);
        cells.add(row);
    }

    private void total(String name) {
        List<String> row = blank();
        row.set(form.keys() - 1, name);
        for (int c = form.keys(); c < width(); c++) row.set(c, Integer.toString(truths.size() - c % 7));
        cells.add(row);
    }

    private void line(Truth truth) {
        List<String> row = new ArrayList<>();
        row.add(code(truth.body()));
        if (form.hasPrefecture) row.add(truth.body().prefecture());
        row.add(
                form.isLoose
                        ? truth.body().name().replace("カナ", "ｶﾅ")
                        : truth.body().name());
        for (int i = 0; i < ITEMS.size(); i++) {
            row.add(
                    form.isLoose
                            ? truth.done().get(i).replace("○", "◯")
                            : truth.done().get(i));
            row.add(
                    form.isLoose
                            ? truth.quantified().get(i).replace("－", "-")
                            : truth.quantified().get(i));
        }
        row.add(truth.counter());
        row.add(form.isLoose ? fullWidth("%,d".formatted(truth.staff())) : "%,d".formatted(truth.staff()));
        row.add(form.isLoose ? fullWidth(truth.rate()) : truth.rate());
        cells.add(row);
    }

    private String code(ListedBody body) {
        return form.isLoose
                ? Integer.toString(Integer.parseInt(body.code().five()))
                : body.code().text();
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c - 0x20 + 0xff00)));
        return wide.toString();
    }

    /** Puts another text into a cell; row from 1 as the file counts, column from 0. */
    public PublishedWorkbook change(int line, int column, String text) {
        cells.get(line - 1).set(column, text);
        return this;
    }

    /** Puts a copy of a line below it. */
    public PublishedWorkbook repeat(int line) {
        cells.add(cells.size() - 3, new ArrayList<>(cells.get(line - 1)));
        return this;
    }

    /** Puts more columns of figures to the right. */
    public PublishedWorkbook wide(int more) {
        for (List<String> row : cells) {
            boolean isBody = row.size() > form.keys() && row.getFirst().matches("[0-9]{6}");
            boolean isHeader = row.getFirst().equals("団体コード");
            for (int n = 1; n <= more; n++) row.add(isHeader ? "数" + n : isBody ? Integer.toString(1000 + n) : "");
        }
        return this;
    }

    /** The workbook; its first sheet is a cover without figures. */
    public byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            workbook.newWorksheet("表紙").value(0, 0, "調査結果（架空）");
            Worksheet sheet = workbook.newWorksheet("市区町村");
            for (int r = 0; r < cells.size(); r++)
                for (int c = 0; c < cells.get(r).size(); c++) write(sheet, r, c);
            for (Merged m : merged)
                sheet.range(m.top(), m.left(), m.bottom(), m.right()).merge();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet, int row, int column) {
        String text = cells.get(row).get(column);
        if (text.isEmpty()) return;
        if (form.isLoose && column == 0 && text.matches("[0-9]+")) sheet.value(row, 0, Integer.parseInt(text));
        else sheet.value(row, column, text);
    }

    /** As CSV, where a merged cell is its first cell and empty ones. */
    public byte[] csv(Charset charset) {
        StringBuilder csv = new StringBuilder();
        for (List<String> row : cells) {
            List<String> quoted =
                    row.stream().map(c -> "\"" + c.replace("\"", "\"\"") + "\"").toList();
            csv.append(String.join(",", quoted)).append("\r\n");
        }
        return csv.toString().getBytes(charset);
    }
}
