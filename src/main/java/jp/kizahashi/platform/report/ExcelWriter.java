package jp.kizahashi.platform.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Document.Front;
import jp.kizahashi.platform.report.Document.Mark;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a {@link Document} as Excel file (xlsx): a first sheet with everything said in words, then one sheet per table
 * whose numbers are numbers. No formula, macro, hidden sheet or picture, so that it passes file-cleansing gateways.
 */
public final class ExcelWriter {
    public Rendering write(Document document) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream to = new ByteArrayOutputStream()) {
            book.getProperties().getCoreProperties().setTitle(document.front().titleWithMark());
            book.getProperties().getCoreProperties().setCreator(document.front().office());
            ExcelSheet sheets = new ExcelSheet(book, document.foot());
            new Overview(document, sheets).write(book.createSheet(Messages.get("platform.report.overview")));
            for (Block block : document.inSequence()) {
                if (block instanceof Block.Tabular t)
                    sheets.table(book.createSheet(WorkbookUtil.createSafeSheetName(sheetName(t))), t);
            }
            book.write(to);
            return new Rendering(to.toByteArray(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 表3（図2の数表） lies on the sheet 表3. */
    private static String sheetName(Block.Tabular table) {
        return table.number().replaceFirst("（.*", "");
    }

    /** The first sheet: one statement a line, in reading order. */
    private record Overview(Document document, ExcelSheet sheets) {
        void write(XSSFSheet sheet) {
            Front front = document.front();
            if (!front.number().isEmpty()) line(sheet, front.number(), true);
            if (front.isHandledWithCare()) line(sheet, Mark.HANDLE_WITH_CARE.words(), true);
            line(sheet, front.titleWithMark(), true);
            for (String text : List.of(front.date(), front.office(), front.version()))
                if (!text.isEmpty()) line(sheet, text, false);
            for (Block block : document.inSequence()) block(sheet, block);
            sheets.print(sheet, 2);
            sheet.setColumnWidth(0, 28 * 256);
            sheet.setColumnWidth(1, 100 * 256);
        }

        private void block(XSSFSheet sheet, Block block) {
            switch (block) {
                case Block.Heading h -> line(sheet, h.text(), true);
                case Block.Paragraph p -> line(sheet, p.text(), p.style() == Block.Paragraph.Style.LEAD);
                case Block.Bullets b -> b.items().forEach(item -> pair(sheet, "", item));
                case Block.KeyValues k -> k.entries().forEach(e -> pair(sheet, e.name(), e.value()));
                case Block.Tabular t -> pair(sheet, t.number(), t.table().caption());
                case Block.Figure f -> figure(sheet, f);
                case Block.Drawing d -> pair(sheet, d.caption(), d.alternative());
                case Block.Question q -> pair(sheet, q.text(), "");
                case Block.QrCode code -> pair(sheet, code.caption(), code.text());
                case Block.Basis b -> {
                    line(sheet, Messages.get("platform.report.basis"), true);
                    b.sentences().forEach(sentence -> pair(sheet, "", sentence));
                }
                case Block.NewPage page -> {}
                case Block.Beside columns -> throw new IllegalStateException("taken apart before");
            }
        }

        private void figure(XSSFSheet sheet, Block.Figure figure) {
            pair(sheet, figure.number(), figure.chart().title());
            for (String text :
                    List.of(figure.chart().summary(), figure.chart().source().line(), figure.where()))
                if (!text.isEmpty()) pair(sheet, "", text);
        }

        private void line(XSSFSheet sheet, String text, boolean bold) {
            sheets.text(next(sheet), 0, text, bold ? ExcelSheet.Look.BOLD : ExcelSheet.Look.LINE);
        }

        private void pair(XSSFSheet sheet, String name, String value) {
            Row row = next(sheet);
            sheets.text(row, 0, name, ExcelSheet.Look.PLAIN);
            sheets.text(row, 1, value, ExcelSheet.Look.PLAIN);
        }

        private static Row next(XSSFSheet sheet) {
            return sheet.createRow(sheet.getPhysicalNumberOfRows());
        }
    }
}
