package jp.kizahashi.platform.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.chart.Chart;
import jp.kizahashi.platform.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A report as a value: what it says, in reading order, without how a medium shows it. The same document gives PDF
 * ({@link PdfWriter}), Word ({@link WordWriter}) and Excel ({@link ExcelWriter}), so their figures are equal.
 *
 * <p>All texts are final Japanese texts. Figures and tables are numbered by the builder.
 */
public record Document(Front front, Paper paper, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    public static Builder titled(String title) {
        return new Builder(title);
    }

    /** What stands at the foot of every page: title and version. */
    String foot() {
        return String.join("　", front.titleWithMark(), front.version()).strip();
    }

    /** The document's blocks with columns taken apart, for media that show one block after the other. */
    List<Block> inSequence() {
        List<Block> flat = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Beside beside) {
                flat.addAll(beside.left());
                flat.addAll(beside.right());
            } else {
                flat.add(block);
            }
        }
        return flat;
    }

    /**
     * What stands at the head of the first page and in the margins of every page.
     *
     * @param title the document's title, without （案）
     * @param number the document's number in the meeting, such as 資料1; empty without
     * @param office the section that made it (作成課)
     * @param date the date in words, 和暦
     * @param version edition of document and figures, printed at the foot of every page
     * @param summary one sentence saying what the document is, kept in the file's properties
     * @param printed false for letters, which bring their own head
     */
    public record Front(
            String title,
            String number,
            String office,
            String date,
            String version,
            String summary,
            Set<Mark> marks,
            boolean printed) {
        public Front {
            marks = Set.copyOf(marks);
        }

        /** The title as printed, with （案） when it is a draft. */
        public String titleWithMark() {
            return marks.contains(Mark.DRAFT) ? title + Mark.DRAFT.words() : title;
        }

        public boolean isHandledWithCare() {
            return marks.contains(Mark.HANDLE_WITH_CARE);
        }
    }

    /** Marks on the paper. */
    public enum Mark {
        DRAFT("draft"),
        HANDLE_WITH_CARE("handle-with-care");

        private final String key;

        Mark(String key) {
            this.key = key;
        }

        public String words() {
            return Messages.get("platform.report.mark." + key);
        }
    }

    /** Size and direction of the paper, in millimetres. */
    public enum Paper {
        A4_PORTRAIT(210, 297),
        A4_LANDSCAPE(297, 210),
        A3_LANDSCAPE(420, 297);

        static final int SIDE_MARGIN = 15;
        static final int TOP_MARGIN = 14;
        static final int BOTTOM_MARGIN = 15;

        private final int width;
        private final int height;

        Paper(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        /** The width between the margins. */
        double textWidth() {
            return width - 2.0 * SIDE_MARGIN;
        }

        /** The height between the margins. */
        double textHeight() {
            return (double) height - TOP_MARGIN - BOTTOM_MARGIN;
        }

        public boolean isLandscape() {
            return width > height;
        }
    }

    /** Puts a document together; A4 landscape unless said otherwise. */
    public static final class Builder {
        private final String title;
        private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
        private final List<Block> annex = new ArrayList<>();
        private List<Block> blocks = new ArrayList<>();
        private Paper paper = Paper.A4_LANDSCAPE;
        private String number = "";
        private String office = "";
        private String date = "";
        private String version = "";
        private String summary = "";
        private boolean headed = true;
        private int figures;
        private int tables;

        private Builder(String title) {
            this.title = title;
            this.summary = title;
        }

        /** The number in the meeting, such as 資料1. */
        public Builder number(String text) {
            number = text;
            return this;
        }

        /** The section that made it (作成課). */
        public Builder office(String text) {
            office = text;
            return this;
        }

        /** The date in words, 和暦. */
        public Builder date(String text) {
            date = text;
            return this;
        }

        /** Edition of document and figures, printed on every page. */
        public Builder version(String text) {
            version = text;
            return this;
        }

        /** One sentence for the file's properties; the title without. */
        public Builder summary(String text) {
            summary = text;
            return this;
        }

        public Builder mark(Mark mark) {
            marks.add(mark);
            return this;
        }

        public Builder paper(Paper size) {
            paper = size;
            return this;
        }

        public Builder heading(String text) {
            return add(new Block.Heading(1, text));
        }

        public Builder subheading(String text) {
            return add(new Block.Heading(2, text));
        }

        public Builder paragraph(String text) {
            return add(new Block.Paragraph(text, Block.Paragraph.Style.PLAIN));
        }

        /** The main statement, large. */
        public Builder lead(String text) {
            return add(new Block.Paragraph(text, Block.Paragraph.Style.LEAD));
        }

        /** At the right margin: date, number and sender of a letter. */
        public Builder right(String text) {
            return add(new Block.Paragraph(text, Block.Paragraph.Style.RIGHT));
        }

        /** In the middle and larger: the subject of a letter, 記. */
        public Builder center(String text) {
            return add(new Block.Paragraph(text, Block.Paragraph.Style.CENTER));
        }

        /** Letters bring their own head: title, date and office stay in the file's properties. */
        public Builder asLetter() {
            headed = false;
            return this;
        }

        public Builder bullets(List<String> items) {
            return add(new Block.Bullets(items, false));
        }

        public Builder numbered(List<String> items) {
            return add(new Block.Bullets(items, true));
        }

        /** Names and values in turn. */
        public Builder keyValues(String... namesAndValues) {
            List<Block.KeyValues.Entry> entries = new ArrayList<>();
            for (int i = 0; i < namesAndValues.length; i += 2)
                entries.add(new Block.KeyValues.Entry(namesAndValues[i], namesAndValues[i + 1]));
            return add(new Block.KeyValues(entries));
        }

        /** A question with empty lines to write on by hand. */
        public Builder question(String text, int lines) {
            return add(new Block.Question(text, lines));
        }

        /** A QR code with what it is good for. */
        public Builder qrCode(String text, String caption) {
            return add(new Block.QrCode(text, caption));
        }

        public Builder table(Table table) {
            tables++;
            return add(new Block.Tabular(Messages.get("platform.report.table", String.valueOf(tables)), table));
        }

        /** A chart with its table below it. */
        public Builder figure(Chart chart) {
            figures++;
            add(new Block.Figure(figureNumber(), chart, ""));
            return add(figureTable(chart));
        }

        /** A chart above a table of the caller's own that holds all its figures, and more. */
        public Builder figure(Chart chart, Table whole) {
            figures++;
            tables++;
            add(new Block.Figure(figureNumber(), chart, ""));
            String label =
                    Messages.get("platform.report.figure-table", String.valueOf(tables), String.valueOf(figures));
            return add(new Block.Tabular(label, whole));
        }

        /** A chart whose table goes to the annex at the end, when the picture must stand alone on its page. */
        public Builder figureWithTableInAnnex(Chart chart) {
            figures++;
            Block.Tabular table = figureTable(chart);
            annex.add(table);
            return add(new Block.Figure(
                    figureNumber(), chart, Messages.get("platform.report.table-in-annex", String.valueOf(tables))));
        }

        /** 図表: a table under a number of the caller's own series, with its chart above it under the same number. */
        public Builder exhibit(String number, @Nullable Chart chart, Table table) {
            if (chart == null) return add(new Block.Tabular(number, table));
            add(new Block.Figure(number, chart, ""));
            return add(new Block.Tabular(Messages.get("platform.report.exhibit-table", number), table));
        }

        /** A drawing that is no chart, as large as the page allows; see {@link Block.Drawing}. */
        public Builder drawing(String caption, String svg, String alternative) {
            return add(new Block.Drawing(caption, svg, alternative));
        }

        /** Where the numbers come from (この数字の根拠). */
        public Builder basis(List<String> sentences) {
            return add(new Block.Basis(sentences));
        }

        public Builder newPage() {
            return add(new Block.NewPage());
        }

        /** Two columns on paper; the first gets so many percent of the width. Columns do not break over pages. */
        public Builder beside(int leftPercent, Consumer<Builder> left, Consumer<Builder> right) {
            List<Block> before = blocks;
            List<Block> leftBlocks = collect(left);
            List<Block> rightBlocks = collect(right);
            blocks = before;
            return add(new Block.Beside(leftBlocks, rightBlocks, leftPercent));
        }

        public Document build() {
            if (!annex.isEmpty()) {
                newPage().heading(Messages.get("platform.report.annex"));
                blocks.addAll(annex);
                annex.clear();
            }
            return new Document(new Front(title, number, office, date, version, summary, marks, headed), paper, blocks);
        }

        private List<Block> collect(Consumer<Builder> part) {
            blocks = new ArrayList<>();
            part.accept(this);
            return blocks;
        }

        private Block.Tabular figureTable(Chart chart) {
            tables++;
            String label =
                    Messages.get("platform.report.figure-table", String.valueOf(tables), String.valueOf(figures));
            return new Block.Tabular(label, chart.table());
        }

        private String figureNumber() {
            return Messages.get("platform.report.figure", String.valueOf(figures));
        }

        private Builder add(Block block) {
            blocks.add(block);
            return this;
        }
    }
}
