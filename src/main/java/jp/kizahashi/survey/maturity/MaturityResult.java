package jp.kizahashi.survey.maturity;

import java.util.List;
import java.util.Optional;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.design.Instrument.Domain;
import jp.kizahashi.survey.design.Instrument.Item;

/**
 * The levels of one assessment and what stands between it and the next level.
 *
 * @param whole the level of the enterprise or process
 * @param domains in the order of the questionnaire
 * @param blocking 妨げている文: the statements of level {@code whole.low() + 1} that are unmet, of exactly the items
 *     whose low equals the whole's low; empty at the highest level
 * @param raising the smallest set of changes that raises the whole's low; empty at the highest level
 * @param path one step for each level above {@code whole.low()}, rising
 */
public record MaturityResult(
        Profile profile,
        LevelRange whole,
        List<DomainResult> domains,
        List<UnmetStatement> blocking,
        Optional<RaisingSet> raising,
        List<PathStep> path) {

    public MaturityResult {
        domains = List.copyOf(domains);
        blocking = List.copyOf(blocking);
        path = List.copyOf(path);
    }

    /** A domain or enabler, with its own blocking statements and raising set. */
    public record DomainResult(
            Domain domain,
            LevelRange range,
            List<ItemResult> items,
            List<UnmetStatement> blocking,
            Optional<RaisingSet> raising) {
        public DomainResult {
            items = List.copyOf(items);
            blocking = List.copyOf(blocking);
        }
    }

    /** One item's level. */
    public record ItemResult(Item item, LevelRange range) {}

    /**
     * What a level asks for beyond the level below it.
     *
     * @param level the level that is reached when this step and all before it are done
     * @param statements the unmet statements of exactly this level, over all items; may be empty
     */
    public record PathStep(int level, List<UnmetStatement> statements) {
        public PathStep {
            statements = List.copyOf(statements);
        }
    }

    public Instrument instrument() {
        return profile.instrument();
    }

    /** All items in the order of the questionnaire. */
    public List<ItemResult> items() {
        return domains.stream().flatMap(d -> d.items().stream()).toList();
    }

    /** The whole's level in words, such as 「E-1未満～E-2」. */
    public String wholeText() {
        return whole.text(instrument().levelPrefix());
    }
}
