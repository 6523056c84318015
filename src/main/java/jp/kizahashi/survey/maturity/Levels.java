package jp.kizahashi.survey.maturity;

import static jp.kizahashi.survey.design.Instrument.HIGHEST_LEVEL;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instrument.Domain;
import jp.kizahashi.survey.design.Instrument.Item;
import jp.kizahashi.survey.design.Instrument.Statement;
import jp.kizahashi.survey.design.StatementId;
import jp.kizahashi.survey.maturity.MaturityResult.DomainResult;
import jp.kizahashi.survey.maturity.MaturityResult.ItemResult;
import jp.kizahashi.survey.maturity.MaturityResult.PathStep;

/**
 * The rules of the maturity model. Levels are never averages.
 *
 * <p>Cumulative: an item is at level k when all its statements of levels 1 to k are largely true and that of k+1 is not.
 * Weakest link: a domain is as high as its lowest item, the whole as high as its lowest domain. Unanswered is not zero:
 * every level is a range. Source of the structure: M. Hammer, "The Process Audit", Harvard Business Review, April 2007.
 */
public final class Levels {
    private Levels() {}

    /** The levels of a profile. */
    public static MaturityResult of(Profile profile) {
        List<DomainResult> domains = profile.instrument().domains().stream()
                .map(d -> domain(profile, d))
                .toList();
        LevelRange whole =
                LevelRange.lowest(domains.stream().map(DomainResult::range).toList());
        List<ItemResult> items =
                domains.stream().flatMap(d -> d.items().stream()).toList();
        List<UnmetStatement> blocking = blocking(profile, items, whole.low());
        return new MaturityResult(profile, whole, domains, blocking, raising(blocking), path(profile, whole.low()));
    }

    /** 「もしも」: the levels if these statements were largely true and every other answer stayed. */
    public static MaturityResult whatIf(Profile profile, Set<StatementId> madeTrue) {
        return of(profile.with(madeTrue.stream().collect(Collectors.toMap(id -> id, id -> Answer.LARGELY_TRUE))));
    }

    /**
     * The level that the organisation lets a process hold: a process can hold P-k only when the organisation is at E-k
     * or above.
     *
     * @param process result of an instrument that has a prerequisite
     * @param enterprise the organisation's result
     */
    public static Held held(MaturityResult process, MaturityResult enterprise) {
        if (process.instrument().prerequisite().isEmpty())
            throw new IllegalArgumentException(process.instrument().id() + " has no prerequisite");
        return Held.of(process.whole(), enterprise.whole());
    }

    private static DomainResult domain(Profile profile, Domain domain) {
        List<ItemResult> items = domain.items().stream()
                .map(i -> new ItemResult(i, range(profile, i)))
                .toList();
        LevelRange range =
                LevelRange.lowest(items.stream().map(ItemResult::range).toList());
        List<UnmetStatement> blocking = blocking(profile, items, range.low());
        return new DomainResult(domain, range, items, blocking, raising(blocking));
    }

    private static LevelRange range(Profile profile, Item item) {
        int low = reached(item, s -> isTrue(profile, s));
        int high = reached(item, s -> isTrue(profile, s) || isUnanswered(profile, s));
        return new LevelRange(low, high);
    }

    /** How many statements hold from level 1 upwards without a gap. */
    private static int reached(Item item, Predicate<Statement> holds) {
        return (int) item.statements().stream().takeWhile(holds).count();
    }

    private static boolean isTrue(Profile profile, Statement statement) {
        return profile.answers().get(statement.id()) == Answer.LARGELY_TRUE;
    }

    private static boolean isUnanswered(Profile profile, Statement statement) {
        return !profile.answers().containsKey(statement.id());
    }

    /** An item at {@code low} is there because its statement of level low + 1 is unmet; no other item holds the whole down. */
    private static List<UnmetStatement> blocking(Profile profile, List<ItemResult> items, int low) {
        if (low == HIGHEST_LEVEL) return List.of();
        return items.stream()
                .filter(i -> i.range().low() == low)
                .map(i -> unmet(profile, i.item(), low + 1))
                .toList();
    }

    /** Each blocking statement is needed and together they suffice, so they are the one smallest set. */
    private static Optional<RaisingSet> raising(List<UnmetStatement> blocking) {
        return blocking.isEmpty() ? Optional.empty() : Optional.of(new RaisingSet(blocking));
    }

    private static List<PathStep> path(Profile profile, int low) {
        return IntStream.rangeClosed(low + 1, HIGHEST_LEVEL)
                .mapToObj(level ->
                        new PathStep(level, unmetOfLevel(profile, level).toList()))
                .toList();
    }

    private static Stream<UnmetStatement> unmetOfLevel(Profile profile, int level) {
        return profile.instrument().items().stream()
                .filter(i -> !isTrue(profile, i.statement(level)))
                .map(i -> unmet(profile, i, level));
    }

    private static UnmetStatement unmet(Profile profile, Item item, int level) {
        Statement statement = item.statement(level);
        return new UnmetStatement(item, statement, profile.answer(statement.id()));
    }
}
