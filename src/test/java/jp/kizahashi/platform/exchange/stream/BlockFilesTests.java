package jp.kizahashi.platform.exchange.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.kizahashi.platform.exchange.CsvFile;
import jp.kizahashi.platform.exchange.CsvFile.Encoding;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Unwritable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class BlockFilesTests {
    private static final List<OutCell> CELLS = List.of(
            OutCell.EMPTY,
            OutCell.text("=1+1"),
            OutCell.text("髙𠮷〜①"),
            OutCell.text("a,\"b\"\r\nc & <d>"),
            OutCell.text("007"),
            OutCell.number(new BigDecimal("-12.50")),
            OutCell.day(LocalDate.of(2026, 4, 1)));

    @Test
    void csv_is_byte_for_byte_what_the_writer_of_small_tables_writes() throws IOException {
        Table table = new Table(5, 3, 700);
        for (Encoding encoding : Encoding.values()) {
            ByteArrayOutputStream streamed = new ByteArrayOutputStream();
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            BlockCsv.Written written = BlockCsv.write(table, encoding, streamed);
            var lost = CsvFile.write(table.whole(), encoding, Unwritable.REPLACE, plain);
            assertThat(streamed.toByteArray()).isEqualTo(plain.toByteArray());
            assertThat(written.rows()).isEqualTo(2_100);
            assertThat(written.lost()).isEqualTo(lost);
            assertThat(written.lostCells()).isEqualTo(lost.size());
        }
    }

    @Test
    void a_workbook_holds_every_cell_where_it_belongs() throws IOException {
        Table table = new Table(30, 2, 50);
        List<byte[]> books = new ArrayList<>();
        int rows = BlockExcel.write(table, "回答", (number, first, count, bytes) -> books.add(bytes));
        assertThat(rows).isEqualTo(100);
        assertThat(books).hasSize(1);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(books.getFirst()))) {
            XSSFSheet sheet = book.getSheet("回答");
            List<List<OutCell>> expected = table.whole().rows();
            assertThat(sheet.getLastRowNum()).isEqualTo(100);
            for (int r = 0; r < expected.size(); r++)
                for (int c = 0; c < 30; c++)
                    assertCell(sheet, r + 1, c, expected.get(r).get(c));
            assertThat(sheet.getRow(0).getCell(27).getStringCellValue()).isEqualTo("列27");
        }
    }

    @Test
    void no_workbook_holds_more_than_five_million_cells_and_no_row_is_lost_between_two() throws IOException {
        Table table = new Table(2_000, 3, 2_000);
        List<int[]> spans = new ArrayList<>();
        int rows = BlockExcel.write(
                table, "回答", (number, first, count, bytes) -> spans.add(new int[] {number, first, count}));
        assertThat(rows).isEqualTo(6_000);
        assertThat(spans)
                .hasSize(BlockExcel.files(table))
                .allSatisfy(s -> assertThat((s[2] + 1L) * 2_000).isLessThanOrEqualTo(BlockExcel.MOST_CELLS));
        int next = 1;
        for (int[] span : spans) {
            assertThat(span[1]).isEqualTo(next);
            next += span[2];
        }
        assertThat(next).isEqualTo(6_001);
    }

    @Test
    void columns_are_lettered_as_spreadsheets_do() {
        assertThat(List.of(0, 25, 26, 51, 52, 701, 702))
                .extracting(BlockExcel::letters)
                .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
    }

    private static void assertCell(XSSFSheet sheet, int row, int column, OutCell wanted) {
        var cell = sheet.getRow(row).getCell(column);
        switch (wanted) {
            case OutCell.Text t -> {
                if (t.text().isEmpty()) assertThat(cell).isNull();
                else assertThat(cell.getStringCellValue()).isEqualTo(t.text());
            }
            case OutCell.Number n ->
                assertThat(cell.getNumericCellValue()).isEqualTo(n.value().doubleValue());
            case OutCell.Day d ->
                assertThat(cell.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(d.day());
        }
    }

    /** Random cells of every kind. */
    private static final class Table implements BlockTable {
        private final int columns;
        private final List<List<Run>> blocks = new ArrayList<>();

        private record Column(List<OutCell> cells, int[] numbers) implements Run {
            @Override
            public int rows() {
                return numbers.length;
            }

            @Override
            public int which(int row) {
                return numbers[row];
            }
        }

        Table(int columns, int blocks, int rows) {
            this.columns = columns;
            Random random = new Random(7);
            for (int b = 0; b < blocks; b++) {
                List<Run> runs = new ArrayList<>();
                for (int c = 0; c < columns; c++)
                    runs.add(
                            new Column(CELLS, random.ints(rows, 0, CELLS.size()).toArray()));
                this.blocks.add(runs);
            }
        }

        @Override
        public List<String> header() {
            List<String> names = new ArrayList<>();
            for (int c = 0; c < columns; c++) names.add("列" + c);
            return names;
        }

        @Override
        public int rows() {
            return blocks.stream().mapToInt(b -> b.getFirst().rows()).sum();
        }

        @Override
        public int blocks() {
            return blocks.size();
        }

        @Override
        public List<Run> block(int number) {
            return blocks.get(number);
        }

        OutTable whole() {
            List<List<OutCell>> rows = new ArrayList<>();
            for (List<Run> runs : blocks)
                for (int r = 0; r < runs.getFirst().rows(); r++) {
                    int row = r;
                    rows.add(runs.stream()
                            .map(run -> run.cells().get(run.which(row)))
                            .toList());
                }
            return new OutTable("表", header(), rows);
        }
    }
}
