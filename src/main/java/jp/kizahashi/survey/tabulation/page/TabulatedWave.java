package jp.kizahashi.survey.tabulation.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.kizahashi.survey.tabulation.CaseUnit;
import jp.kizahashi.survey.tabulation.CountTable;
import jp.kizahashi.survey.tabulation.WaveVariables;
import jp.kizahashi.survey.tabulation.Withholding;
import jp.kizahashi.survey.tabulation.theme.Theme;

/**
 * A wave as its tables are made from it.
 *
 * @param authors who handed in, in the order of the columns; empty where nobody knows
 * @param version 速報 with the time of counting, or the edition
 * @param sha256 of all counted answers: equal digests, equal tables; empty where the answers can no longer change
 * @param themes by code of a free question
 * @param withholding what others see; found when asked for, since it takes time; empty where they see nothing
 */
record TabulatedWave(
        Asked wave,
        String host,
        WaveVariables variables,
        List<Author> authors,
        String asOf,
        String version,
        String sha256,
        Function<String, List<Theme>> themes,
        Optional<Supplier<Withholding>> withholding) {
    /** A respondent whose answer can be looked up. */
    public record Author(long invitation, String name) {}

    /** The table as others see it; empty when it is not published. */
    Optional<CountTable> published(CountTable table) {
        return withholding.flatMap(w -> w.get().published(table));
    }

    CaseUnit unit() {
        return variables.unit();
    }
}
