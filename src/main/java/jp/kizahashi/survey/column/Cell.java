package jp.kizahashi.survey.column;

import java.util.List;
import java.util.Optional;
import jp.kizahashi.survey.answer.Entry;

/**
 * What one respondent's cell holds; most cells of a column are equal to others.
 *
 * @param values option codes, or the one number, day, month or text; empty unless answered
 * @param words what was added to その他
 */
public record Cell(Standing standing, List<String> values, String words) {
    static final Cell NOT_ASKED = new Cell(Standing.NOT_ASKED, List.of(), "");
    static final Cell NO_ANSWER = new Cell(Standing.NO_ANSWER, List.of(), "");

    /** Of a question that was put. */
    static Cell of(Optional<Entry> entry) {
        return entry.map(Cell::of).orElse(NO_ANSWER);
    }

    /** A text that is known of the respondent; without one nothing was answered. */
    static Cell of(String text) {
        return text.isEmpty() ? NO_ANSWER : new Cell(Standing.ANSWERED, List.of(text), "");
    }

    private static Cell of(Entry entry) {
        Standing standing = switch (entry.state()) {
            case ANSWERED -> Standing.ANSWERED;
            case NOT_APPLICABLE -> Standing.NOT_APPLICABLE;
            case UNKNOWN -> Standing.UNKNOWN;
        };
        return new Cell(standing, entry.values(), entry.words());
    }

    /** The only or first value; empty without. */
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
