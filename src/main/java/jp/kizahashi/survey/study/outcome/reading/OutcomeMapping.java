package jp.kizahashi.survey.study.outcome.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a published table becomes an outcome data set; kept with the set, and under a name for next year's workbook.
 *
 * @param layout of the sheet it was made on
 * @param columns the taken columns, in their order on the sheet
 */
public record OutcomeMapping(Layout layout, List<TakenColumn> columns, Meanings meanings, List<DerivedColumn> derived) {
    public OutcomeMapping {
        columns = List.copyOf(columns);
        derived = List.copyOf(derived);
    }

    /** A mapping of which only the layout is known. */
    public static OutcomeMapping of(Layout layout) {
        return new OutcomeMapping(layout, List.of(), Meanings.NONE, List.of());
    }

    public OutcomeMapping with(Layout changed) {
        return new OutcomeMapping(changed, columns, meanings, derived);
    }

    /** With its columns at other places; shares keep the columns that were not found, until a person has chosen. */
    public OutcomeMapping at(List<TakenColumn> places) {
        return new OutcomeMapping(layout, places, meanings, derived);
    }

    /** With other columns; shares lose the columns that are gone, and exceptions too. */
    public OutcomeMapping with(List<TakenColumn> changed) {
        List<String> shares = changed.stream()
                .filter(c -> c.reading() == Reading.MARKS)
                .map(TakenColumn::code)
                .toList();
        List<DerivedColumn> kept = derived.stream()
                .map(d -> new DerivedColumn(
                        d.code(),
                        d.label(),
                        d.of().stream().filter(shares::contains).toList(),
                        d.knownOnly()))
                .filter(d -> !d.of().isEmpty())
                .toList();
        return new OutcomeMapping(layout, changed, meanings.onlyFor(changed), kept);
    }

    public OutcomeMapping with(Meanings changed) {
        return new OutcomeMapping(layout, columns, changed, derived);
    }

    /** With one more share, under the next free code. */
    public OutcomeMapping withDerived(String label, List<String> of, boolean knownOnly) {
        List<DerivedColumn> more = new ArrayList<>(derived);
        more.add(new DerivedColumn(
                freeCode("d", derived.stream().map(DerivedColumn::code).toList()), label, of, knownOnly));
        return new OutcomeMapping(layout, columns, meanings, more);
    }

    public OutcomeMapping withoutDerived(String code) {
        List<DerivedColumn> fewer =
                derived.stream().filter(d -> !d.code().equals(code)).toList();
        return new OutcomeMapping(layout, columns, meanings, fewer);
    }

    public Optional<TakenColumn> column(String code) {
        return columns.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** The columns of which a share can be made. */
    public List<TakenColumn> marked() {
        return columns.stream().filter(c -> c.reading() == Reading.MARKS).toList();
    }

    /** The first of c01, c02 … that is not among those taken. */
    public static String freeCode(String letter, List<String> taken) {
        int number = 1;
        while (taken.contains(letter + "%02d".formatted(number))) number++;
        return letter + "%02d".formatted(number);
    }
}
