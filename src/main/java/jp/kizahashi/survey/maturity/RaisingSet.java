package jp.kizahashi.survey.maturity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.survey.design.StatementId;

/**
 * 最小の引上げ組合せ: the statements which, once largely true, raise the level by at least one. There is exactly one
 * such set of smallest size, and it lies inside every other set that raises (docs/adr/0003).
 */
public record RaisingSet(List<UnmetStatement> statements) {
    public RaisingSet {
        statements = List.copyOf(statements);
    }

    /** What {@link Levels#whatIf} takes. */
    public Set<StatementId> ids() {
        return statements.stream().map(UnmetStatement::id).collect(Collectors.toUnmodifiableSet());
    }
}
