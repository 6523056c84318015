package jp.kizahashi.platform.report;

import java.util.List;
import jp.kizahashi.platform.chart.Chart;
import jp.kizahashi.platform.table.Table;

/** One piece of a {@link Document}, in reading order. Built by {@link Document.Builder}, drawn by the three writers. */
public sealed interface Block {
    /** A heading; level 1 is a chapter, 3 the deepest. */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) throw new IllegalArgumentException("heading level " + level);
        }
    }

    /** A paragraph. */
    record Paragraph(String text, Style style) implements Block {
        /** How it stands on the page. */
        public enum Style {
            PLAIN,
            /** The large main statement of a page. */
            LEAD,
            /** At the right margin: date, number and sender of a letter. */
            RIGHT,
            /** In the middle and larger: the subject of a letter, 記. */
            CENTER
        }
    }

    /** Items in a list, numbered or with dots. */
    record Bullets(List<String> items, boolean numbered) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Names and values below each other, such as 年度, 基準日, 回答者. */
    record KeyValues(List<Entry> entries) implements Block {
        public KeyValues {
            entries = List.copyOf(entries);
        }

        /** One name with its value. */
        public record Entry(String name, String value) {}
    }

    /** A table with its number (表1). */
    record Tabular(String number, Table table) implements Block {}

    /**
     * A chart with its number (図1).
     *
     * @param where a sentence that says where the chart's table stands; empty when it follows directly
     */
    record Figure(String number, Chart chart, String where) implements Block {}

    /**
     * A drawing that is no chart, as large as the page allows.
     *
     * @param caption what it shows, printed above it; empty without
     * @param svg a whole {@code <svg>} element whose viewBox begins at 0 0, of our own making
     * @param alternative what it shows, for those who do not see it
     */
    record Drawing(String caption, String svg, String alternative) implements Block {}

    /** Where the numbers come from (この数字の根拠): inputs, definition, version. */
    record Basis(List<String> sentences) implements Block {
        public Basis {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A QR code.
     *
     * @param text what a telephone reads from it
     * @param caption what it is good for, in words
     */
    record QrCode(String text, String caption) implements Block {}

    /**
     * A question with empty lines to write on by hand; both stay on one page.
     *
     * @param lines how many, at least one
     */
    record Question(String text, int lines) implements Block {
        public Question {
            if (lines < 1) throw new IllegalArgumentException("lines to write on: " + lines);
        }
    }

    /** What follows begins on a new page. */
    record NewPage() implements Block {}

    /** Two columns on paper; one after the other in Word and Excel. */
    record Beside(List<Block> left, List<Block> right, int leftPercent) implements Block {
        public Beside {
            left = List.copyOf(left);
            right = List.copyOf(right);
            if (leftPercent < 20 || leftPercent > 80)
                throw new IllegalArgumentException("left column " + leftPercent + " %");
        }
    }
}
