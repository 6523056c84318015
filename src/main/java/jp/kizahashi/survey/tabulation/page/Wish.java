package jp.kizahashi.survey.tabulation.page;

import java.util.Optional;
import jp.kizahashi.survey.tabulation.Divisor;
import jp.kizahashi.survey.tabulation.WaveVariables.Ask;
import org.jspecify.annotations.Nullable;

/**
 * The table that is asked for, as it stands in the address.
 *
 * @param row code of the question; the first that can be counted when missing
 * @param col code of the columns; empty for 単純集計
 * @param base what percentages are of
 * @param percents {@code off} for counts alone
 * @param tests whether tests stand beside it
 * @param respondents whether a repeated section counts once a respondent
 * @param shown {@code public} for what others see
 */
public record Wish(
        @Nullable String row,
        @Nullable String col,
        @Nullable Divisor base,
        @Nullable String percents,
        @Nullable Boolean tests,
        @Nullable Boolean respondents,
        @Nullable String shown) {
    public boolean forAll() {
        return "public".equals(shown);
    }

    public boolean withTests() {
        return Boolean.TRUE.equals(tests);
    }

    public boolean perRespondent() {
        return Boolean.TRUE.equals(respondents);
    }

    public boolean withPercents() {
        return !"off".equals(percents);
    }

    public Divisor percentBase() {
        return base == null ? Divisor.ANSWERED : base;
    }

    Optional<String> column() {
        return Optional.ofNullable(col).filter(c -> !c.isBlank());
    }

    Ask ask(String code) {
        return new Ask(code, column().filter(c -> !c.equals(code)), perRespondent());
    }
}
