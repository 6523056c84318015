package jp.kizahashi.org.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.Table;

/** One kind of file that can be taken in; Spring collects them. */
public interface Intake {
    /** Its name in addresses and message keys, such as {@code staff}. */
    String kind();

    /** The action that uploading and committing need. */
    String action();

    /** The page that shows what was taken in. */
    String page();

    /** The key of that page's name. */
    default String pageKey() {
        return "org.page." + kind();
    }

    /** Whether the page stands below the set-up of the organisation. */
    default boolean partOfSetUp() {
        return true;
    }

    /** Whether the person is asked for the day that the file stands for or takes effect on. */
    default boolean asksDay() {
        return true;
    }

    /** Whether the file names everything there is, so that mended rows must not be loaded by themselves. */
    default boolean isWhole() {
        return false;
    }

    /** The columns it wants. */
    List<Field> fields();

    /** Whether the person is asked for a source (出典). */
    default boolean asksSource() {
        return false;
    }

    /**
     * Reads the sheets without writing anything.
     *
     * @param columns field key → column name or {@code #number}, where a person chose another than the guessed one
     * @throws jp.kizahashi.platform.Refused when the file as a whole cannot be read so
     */
    Reading read(List<Sheet> sheets, Map<String, String> columns, Occasion occasion);

    /**
     * What goes with the file: its name, where it is from, the day it stands for or takes effect.
     *
     * @param source 出典, empty when not asked for
     */
    record Occasion(String fileName, String source, LocalDate asOf) {}

    /**
     * What a file holds.
     *
     * @param parts one account a sheet that was read
     * @param facts what a person should see before committing, in words
     * @param warnings what deserves a second look, in words
     * @param confirm what somebody must say is meant before it is written; empty when nothing is unusual
     * @param write writes it, in the running transaction
     */
    record Reading(List<Part> parts, List<Fact> facts, List<String> warnings, String confirm, Runnable write) {
        public Reading(List<Part> parts, List<Fact> facts, List<String> warnings, Runnable write) {
            this(parts, facts, warnings, "", write);
        }

        public int rows() {
            return parts.stream().mapToInt(p -> p.report().rows()).sum();
        }

        public int accepted() {
            return parts.stream().mapToInt(p -> p.report().accepted()).sum();
        }

        public int refused() {
            return rows() - accepted();
        }
    }

    /** A sheet's table and what became of its rows. */
    record Part(Table table, ImportReport report) {}

    /** A figure or sentence with its label. */
    record Fact(String label, String value) {}
}
