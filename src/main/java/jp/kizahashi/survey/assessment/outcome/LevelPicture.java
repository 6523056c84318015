package jp.kizahashi.survey.assessment.outcome;

import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.chart.Chart.Source;
import jp.kizahashi.platform.chart.LevelLadder;
import jp.kizahashi.platform.chart.LevelLadder.Range;
import jp.kizahashi.platform.chart.LevelLadder.Scale;
import jp.kizahashi.platform.chart.LevelLadder.State;
import jp.kizahashi.platform.chart.LevelLadder.Step;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.survey.assessment.Results.Found;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.design.Instrument.Statement;
import jp.kizahashi.survey.design.StatementId;
import jp.kizahashi.survey.maturity.LevelRange;
import jp.kizahashi.survey.maturity.MaturityResult;
import jp.kizahashi.survey.maturity.MaturityResult.DomainResult;
import jp.kizahashi.survey.maturity.MaturityResult.ItemResult;
import jp.kizahashi.survey.maturity.UnmetStatement;

/** Draws a result as flights of steps; the levels come from the result, nothing is computed here. */
final class LevelPicture {
    private LevelPicture() {}

    static LevelLadder of(Found found) {
        MaturityResult result = found.result();
        Instrument instrument = result.instrument();
        Set<StatementId> blocking =
                result.blocking().stream().map(UnmetStatement::id).collect(Collectors.toSet());
        return new LevelLadder(
                Messages.get("survey.result.picture", found.assessment().title()),
                source(found),
                scale(instrument),
                new LevelLadder.Words(
                        instrument.wholeLabel(), ResultWords.group(instrument), Messages.get("survey.result.item")),
                range(result.whole()),
                result.domains().stream().map(d -> group(result, d, blocking)).toList());
    }

    static Scale scale(Instrument instrument) {
        return new Scale(instrument.levelPrefix() + "-", Instrument.HIGHEST_LEVEL);
    }

    /** n, date and version, as they stand under every picture of the result. */
    static Source source(Found found) {
        int all = found.result().instrument().statements().size();
        int answered = all - found.result().profile().unanswered().size();
        return new Source(
                Messages.get("survey.result.n", all, answered),
                Messages.get(
                        "survey.result.asOf", Wareki.format(found.assessment().asOf())),
                Messages.get(
                        "survey.result.version",
                        ResultWords.edition(found.edition()),
                        found.assessment().instrumentId()));
    }

    private static LevelLadder.Group group(MaturityResult result, DomainResult domain, Set<StatementId> blocking) {
        return new LevelLadder.Group(
                domain.domain().label(),
                range(domain.range()),
                domain.items().stream().map(i -> item(result, i, blocking)).toList());
    }

    private static LevelLadder.Item item(MaturityResult result, ItemResult item, Set<StatementId> blocking) {
        return new LevelLadder.Item(
                item.item().label(),
                range(item.range()),
                item.item().statements().stream()
                        .map(s -> new Step(state(result, s), blocking.contains(s.id())))
                        .toList());
    }

    private static State state(MaturityResult result, Statement statement) {
        return result.profile()
                .answer(statement.id())
                .map(a -> a == Answer.LARGELY_TRUE ? State.HELD : State.NOT_HELD)
                .orElse(State.UNKNOWN);
    }

    private static Range range(LevelRange range) {
        return new Range(range.low(), range.high());
    }
}
