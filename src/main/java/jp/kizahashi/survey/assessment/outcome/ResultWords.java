package jp.kizahashi.survey.assessment.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.assessment.Edition;
import jp.kizahashi.survey.assessment.Results.Found;
import jp.kizahashi.survey.assessment.Results.Organisation;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.maturity.Held;
import jp.kizahashi.survey.maturity.LevelRange;
import jp.kizahashi.survey.maturity.MaturityResult;

/** The sentences that a result makes by rule; page and report say the same ones. */
final class ResultWords {
    private ResultWords() {}

    /** 第1版, or （案） for what is not confirmed. */
    static String edition(Optional<Edition> edition) {
        return edition.map(e -> Messages.get("survey.edition.label", e.number()))
                .orElseGet(() -> Messages.get("survey.result.isDraft"));
    }

    /** 分野 or イネブラー. */
    static String group(Instrument instrument) {
        return Messages.get("survey.result.group." + instrument.levelPrefix());
    }

    static String level(Instrument instrument, int level) {
        return new LevelRange(level, level).text(instrument.levelPrefix());
    }

    /** Where the whole stands and how much stands before the next level. */
    static String lead(MaturityResult result) {
        return stands(result) + next(result);
    }

    private static String stands(MaturityResult result) {
        String whole = result.instrument().wholeLabel();
        if (result.whole().settled()) return Messages.get("survey.result.lead.known", whole, result.wholeText());
        return Messages.get(
                "survey.result.lead.range",
                whole,
                result.wholeText(),
                result.profile().unanswered().size());
    }

    private static String next(MaturityResult result) {
        if (result.blocking().isEmpty()) return Messages.get("survey.result.lead.top");
        String next = level(result.instrument(), result.whole().low() + 1);
        return Messages.get("survey.result.lead.next", next, result.blocking().size());
    }

    /** Why no smaller set raises the level. */
    static String raising(MaturityResult result) {
        return result.raising()
                .map(set -> Messages.get(
                        "survey.result.raising.sentence",
                        set.statements().size(),
                        level(result.instrument(), result.whole().low() + 1)))
                .orElse("");
    }

    /** Own and held level of a process and who holds it down; empty when the whole organisation is assessed. */
    static Optional<String> held(Found found) {
        if (found.result().instrument().prerequisite().isEmpty()) return Optional.empty();
        return Optional.of(found.held()
                .map(h -> held(found, h))
                .orElseGet(() -> Messages.get(
                        "survey.result.held.unknown", found.result().wholeText())));
    }

    private static String held(Found found, Held held) {
        Organisation by = found.organisation().orElseThrow();
        String prefix = found.result().instrument().levelPrefix();
        return Messages.get(
                "survey.result.held." + held.by(),
                held.own().text(prefix),
                held.range().text(prefix),
                by.result().wholeText(),
                named(by));
    }

    /** The enterprise assessment with its edition and dates. */
    static String named(Organisation organisation) {
        return Messages.get(
                "survey.result.organisation",
                organisation.assessment().title(),
                organisation.edition().number(),
                Wareki.format(organisation.assessment().asOf()),
                day(organisation.edition()));
    }

    /** この数字の根拠: inputs, definition, version. */
    static List<String> grounds(Found found, int answerers) {
        MaturityResult result = found.result();
        Instrument instrument = result.instrument();
        int all = instrument.statements().size();
        List<String> grounds = new ArrayList<>();
        grounds.add(Messages.get(
                "survey.result.ground.input",
                found.assessment().title(),
                Wareki.format(found.assessment().asOf()),
                all,
                all - result.profile().unanswered().size(),
                answerers));
        grounds.add(Messages.get("survey.result.ground.rule", group(instrument), instrument.wholeLabel()));
        grounds.add(Messages.get("survey.result.ground.unanswered"));
        if (instrument.prerequisite().isPresent()) grounds.add(Messages.get("survey.result.ground.prerequisite"));
        grounds.add(found.edition()
                .map(e -> Messages.get("survey.result.ground.edition", e.number(), day(e)))
                .orElseGet(() -> Messages.get("survey.result.ground.draft")));
        grounds.add(Messages.get(
                "survey.result.ground.instrument", instrument.title(), instrument.id(), instrument.licence()));
        grounds.addAll(instrument.credits());
        return grounds;
    }

    static String day(Edition edition) {
        return Wareki.format(edition.confirmedAt().atZone(Dates.TOKYO).toLocalDate());
    }
}
