package jp.kizahashi.survey.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.CsvFile;
import jp.kizahashi.platform.exchange.CsvFile.Encoding;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.exchange.UnwritableCell;
import jp.kizahashi.platform.exchange.stream.BlockCsv;
import jp.kizahashi.platform.exchange.stream.BlockExcel;
import jp.kizahashi.survey.column.StoredColumns;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.export.WaveFiles.Kind;

/**
 * The answers of a wave packed in one ZIP, written while it is made: the answers themselves, the codes with their words,
 * and 記録 with counts and the SHA-256 of each file. Memory: one block of all columns, or one packed workbook.
 */
final class WavePackage {
    /** @param sha256 of the answers' file, of the last one when there are several */
    record Written(int answers, int rows, String sha256) {}

    private final String title;
    private final StoredColumns wave;
    private final WaveTable table;
    private final ZipOutputStream zip;
    private final List<List<OutCell>> record = new ArrayList<>();
    private String newest = "";

    private WavePackage(String title, StoredColumns wave, Kind kind, OutputStream to) {
        this.title = title;
        this.wave = wave;
        this.table = new WaveTable(wave, kind == Kind.R ? OutColumn.Ticks.SPREAD : OutColumn.Ticks.JOINED);
        this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** @throws IllegalStateException when not every answer became a row */
    static Written write(String title, StoredColumns wave, Kind kind, OutputStream to) throws IOException {
        WavePackage made = new WavePackage(title, wave, kind, to);
        made.front();
        int rows = switch (kind) {
            case CSV -> made.csv("answers", Encoding.UTF_8_BOM);
            case SHIFT_JIS -> made.csv("answers", Encoding.WINDOWS_31J);
            case EXCEL -> made.excel();
            case R -> made.r();
        };
        if (rows != wave.respondents())
            throw new IllegalStateException(wave.respondents() + " answers, " + rows + " rows");
        Written written = new Written(wave.respondents(), rows, made.newest);
        made.end(rows);
        return written;
    }

    private void front() {
        line(word("record.wave"), title);
        line(word("record.in"), Integer.toString(wave.respondents()));
        line(word("record.columns"), Integer.toString(table.header().size()));
        line(word("record.digest"), wave.digest());
        if (wave.k() > 1) {
            line(word("record.k"), Integer.toString(wave.k()));
            line(word("record.hidden"), Integer.toString(table.hiddenRows()));
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** One file of the ZIP, its digest taken down. */
    private void file(String name, Writing writing) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream digest = new DigestOutputStream(zip, sha256());
        writing.to(digest);
        zip.closeEntry();
        newest = HexFormat.of().formatHex(digest.getMessageDigest().digest());
        line(word("record.sha256", name), newest);
    }

    private int csv(String key, Encoding encoding) throws IOException {
        codes(encoding);
        BlockCsv.Written[] written = new BlockCsv.Written[1];
        file(word("file." + key) + ".csv", out -> written[0] = BlockCsv.write(table, encoding, out));
        if (encoding == Encoding.WINDOWS_31J) {
            line(word("record.lost"), Long.toString(written[0].lostCells()));
            String answers = newest;
            table(
                    word("file.unwritable"),
                    UnwritableCell.table(new OutTable("", table.header(), List.of()), written[0].lost()),
                    Encoding.UTF_8_BOM);
            newest = answers;
        }
        return written[0].rows();
    }

    private int excel() throws IOException {
        codes(Encoding.UTF_8_BOM);
        int files = BlockExcel.files(table);
        // Workbooks are packed already.
        zip.setLevel(Deflater.NO_COMPRESSION);
        int rows = BlockExcel.write(table, word("sheet"), (number, first, count, bytes) -> {
            String name = word("file.workbook", "%02d".formatted(number), "%02d".formatted(files));
            file(name + ".xlsx", out -> out.write(bytes));
            line(word("record.span", name), first + "–" + (first + count - 1));
        });
        zip.setLevel(Deflater.BEST_SPEED);
        return rows;
    }

    private int r() throws IOException {
        file("labels.csv", out -> CsvFile.write(labels(), Encoding.UTF_8_BOM, Unwritable.REPLACE, out));
        String script = RScript.of(title, wave.respondents(), table.header().size());
        file("read.R", out -> out.write(script.getBytes(StandardCharsets.UTF_8)));
        BlockCsv.Written[] written = new BlockCsv.Written[1];
        file("answers.csv", out -> written[0] = BlockCsv.write(new RTable(table), Encoding.UTF_8_BOM, out));
        return written[0].rows();
    }

    /** A row a column and code, for the script. */
    private OutTable labels() {
        List<List<OutCell>> rows = new ArrayList<>();
        for (OutColumn column : table.columns()) {
            String kind = RScript.kind(column);
            if (kind.equals(RScript.CHOICE))
                for (Option option : column.question().options())
                    rows.add(texts(column.name(), kind, column.label(), option.code(), option.label()));
            else rows.add(texts(column.name(), kind, column.label(), "", ""));
        }
        return new OutTable("labels", List.of("column", "kind", "question", "code", "label"), rows);
    }

    /** コード表. */
    private void codes(Encoding encoding) throws IOException {
        List<List<OutCell>> rows = new ArrayList<>();
        List<Question> all = new ArrayList<>(wave.facts());
        all.addAll(wave.questions());
        for (Question question : all)
            for (Option option : question.options())
                rows.add(texts(question.code(), question.label(), option.code(), option.label()));
        table(
                word("file.codes"),
                new OutTable(
                        "codes",
                        List.of(word("codes.question"), word("codes.label"), word("codes.code"), word("codes.option")),
                        rows),
                encoding);
    }

    private void end(int rows) throws IOException {
        if (wave.k() > 1) table(word("texts"), FreeTexts.of(wave), Encoding.UTF_8_BOM);
        line(word("record.out"), Integer.toString(rows));
        zip.putNextEntry(new ZipEntry(word("file.record") + ".csv"));
        CsvFile.write(
                new OutTable("", List.of(word("record.what"), word("record.value")), record),
                Encoding.UTF_8_BOM,
                Unwritable.REPLACE,
                zip);
        zip.closeEntry();
        zip.finish();
    }

    private void table(String name, OutTable table, Encoding encoding) throws IOException {
        file(name + ".csv", out -> CsvFile.write(table, encoding, Unwritable.REPLACE, out));
    }

    private void line(String what, String value) {
        record.add(texts(what, value));
    }

    private static List<OutCell> texts(String... texts) {
        List<OutCell> cells = new ArrayList<>();
        for (String text : texts) cells.add(OutCell.text(text));
        return cells;
    }

    private static String word(String key, Object... arguments) {
        return Messages.get("survey.export." + key, arguments);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
