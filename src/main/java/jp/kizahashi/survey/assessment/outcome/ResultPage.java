package jp.kizahashi.survey.assessment.outcome;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.chart.ChartFigure;
import jp.kizahashi.platform.chart.LevelLadder;
import jp.kizahashi.survey.assessment.Assessment;
import jp.kizahashi.survey.assessment.Edition;
import jp.kizahashi.survey.assessment.Results.Found;
import jp.kizahashi.survey.assessment.Results.Organisation;
import jp.kizahashi.survey.assessment.settlement.GroupOpinions;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.design.Instrument.Domain;
import jp.kizahashi.survey.design.Instrument.Item;
import jp.kizahashi.survey.design.Instrument.Statement;
import jp.kizahashi.survey.design.StatementId;
import jp.kizahashi.survey.maturity.LevelRange;
import jp.kizahashi.survey.maturity.MaturityResult;
import jp.kizahashi.survey.maturity.MaturityResult.DomainResult;
import jp.kizahashi.survey.maturity.MaturityResult.ItemResult;
import jp.kizahashi.survey.maturity.UnmetStatement;

/**
 * Everything that a result says; page and report read the same values, so their figures are equal.
 *
 * @param editions all confirmed editions of the assessment, newest first
 * @param differing where the groups lean to different answers, blocking statements first; empty for a reader who may not
 *     see groups
 * @param seesGroups whether the reader may see groups
 * @param answerers how many people had answered
 * @param newer the newest enterprise result, when it is another than the one that holds this process
 */
record ResultPage(
        Found found,
        List<Edition> editions,
        List<Difference> differing,
        boolean seesGroups,
        int answerers,
        Optional<Organisation> newer) {

    /** A statement that is not yet largely true, with its domain. */
    record Line(Domain domain, UnmetStatement unmet) {
        public String answer() {
            return unmet.answer()
                    .map(jp.kizahashi.survey.design.Answer::label)
                    .orElseGet(() -> Messages.get("survey.answer.none"));
        }
    }

    /** A domain: its level, its lowest items, and what stands before its next level. */
    record Part(DomainResult result, String level, List<Item> lowestItems, String next, List<Line> blocking) {
        public String lowest() {
            return lowestItems.stream().map(Item::label).collect(Collectors.joining("、"));
        }
    }

    /** The step to one higher level of the whole. */
    record Climb(String level, List<Line> lines) {}

    /** A statement on which the groups lean to different answers. */
    record Difference(Domain domain, Item item, Statement statement, GroupOpinions opinions, boolean blocking) {}

    /** A statement without an answer. */
    record Gap(Item item, Statement statement) {}

    public Assessment assessment() {
        return found.assessment();
    }

    public MaturityResult result() {
        return found.result();
    }

    public Instrument instrument() {
        return result().instrument();
    }

    public boolean draft() {
        return found.edition().isEmpty();
    }

    /** True when the newest settled state or the newest edition is shown, so that nothing newer exists. */
    public boolean newest() {
        return editions.isEmpty()
                || draft()
                || editions.getFirst().number() == found.edition().orElseThrow().number();
    }

    public String edition() {
        return ResultWords.edition(found.edition());
    }

    /** What the addresses of the same edition's other pages end in. */
    public String query() {
        return found.edition().map(e -> "?edition=" + e.number()).orElse("");
    }

    public String lead() {
        return ResultWords.lead(result());
    }

    public Optional<String> held() {
        return ResultWords.held(found);
    }

    public Optional<LevelRange> heldRange() {
        return found.held().map(h -> h.range());
    }

    public Optional<String> heldText() {
        return heldRange().map(r -> r.text(instrument().levelPrefix()));
    }

    public String organisation() {
        return found.organisation().map(ResultWords::named).orElse("");
    }

    public String newerText() {
        return newer.map(o -> Messages.get(
                        "survey.result.held.newer",
                        ResultWords.named(o),
                        o.result().wholeText()))
                .orElse("");
    }

    /** The level that the blocking statements block; empty at the top. */
    public Optional<String> next() {
        return result().blocking().isEmpty()
                ? Optional.empty()
                : Optional.of(ResultWords.level(instrument(), result().whole().low() + 1));
    }

    public List<Line> blocking() {
        return lines(result().blocking());
    }

    public String raising() {
        return ResultWords.raising(result());
    }

    public List<Gap> gaps() {
        return result().profile().unanswered().stream()
                .map(id -> new Gap(
                        instrument().item(id.item()).orElseThrow(),
                        instrument().statement(id).orElseThrow()))
                .toList();
    }

    public List<Part> parts() {
        return result().domains().stream().map(this::part).toList();
    }

    public List<Climb> path() {
        return result().path().stream()
                .map(step -> new Climb(ResultWords.level(instrument(), step.level()), lines(step.statements())))
                .toList();
    }

    public String group() {
        return ResultWords.group(instrument());
    }

    /** Such as 「24／52」; never a level. */
    public String holding() {
        return Messages.get(
                "ui.progress.of",
                result().profile().holding(),
                instrument().statements().size());
    }

    public List<String> grounds() {
        return ResultWords.grounds(found, answerers);
    }

    LevelLadder ladder() {
        return LevelPicture.of(found);
    }

    public String picture() {
        return ChartFigure.html(ladder(), "picture");
    }

    private Part part(DomainResult domain) {
        int low = domain.range().low();
        List<Item> lowest = domain.items().stream()
                .filter(i -> i.range().low() == low)
                .map(ItemResult::item)
                .toList();
        return new Part(
                domain,
                domain.range().text(instrument().levelPrefix()),
                lowest,
                domain.blocking().isEmpty() ? "" : ResultWords.level(instrument(), low + 1),
                lines(domain.blocking()));
    }

    private List<Line> lines(List<UnmetStatement> unmet) {
        return unmet.stream()
                .map(u -> new Line(instrument().domainOf(u.item().id()).orElseThrow(), u))
                .toList();
    }

    /** The ids of the raising set, as the what-if page takes them; empty at the top. */
    public Set<StatementId> raisingIds() {
        return result().raising().map(set -> set.ids()).orElse(Set.of());
    }
}
