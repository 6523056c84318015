package jp.kizahashi.survey.study.outcome;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tenant's outcome data sets. Whoever uses one keeps the edition's id under a foreign key to {@code survey_outcome_set}
 * without cascade: from then on the edition cannot be deleted.
 */
@Component
@Transactional
public class Outcomes {
    private final OutcomeStore store;
    private final Audit audit;
    private final InstantSource clock;

    Outcomes(OutcomeStore store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** All editions of all sets, newest first. */
    @Transactional(readOnly = true)
    public List<OutcomeSet> own() {
        return store.all();
    }

    /** One edition without its figures. */
    @Transactional(readOnly = true)
    public Optional<OutcomeSet> set(long set) {
        return store.one(set);
    }

    /** The figures of an edition. */
    @Transactional(readOnly = true)
    public Optional<OutcomeTable> table(long set) {
        return store.one(set).map(s -> {
            Map<String, List<@Nullable Double>> byCode = new LinkedHashMap<>();
            for (OutcomeRow row : store.rows(set)) byCode.put(row.code(), row.figures());
            return new OutcomeTable(set, s.name(), s.source(), s.asOf(), s.columns(), byCode);
        });
    }

    /** The bodies of an edition with names and figures, by code. */
    @Transactional(readOnly = true)
    public List<OutcomeRow> rows(long set) {
        return store.rows(set);
    }

    /** How an edition was read and what became of each line, as {@link NewOutcomeSet#account} was given. */
    @Transactional(readOnly = true)
    public Optional<String> account(long set) {
        return store.account(set);
    }

    /** Keeps an edition, the next of its name, and returns its id. */
    public long keep(Actor by, NewOutcomeSet edition) {
        long id = store.add(by, edition, clock.instant());
        audit.record(
                "outcome.keep",
                "outcome-set",
                id,
                Map.of(
                        "file",
                        edition.file(),
                        "lines",
                        edition.lines(),
                        "bodies",
                        edition.rows().size()));
        return id;
    }

    /**
     * Deletes an edition; its original stays among the tenant's files.
     *
     * @throws Refused SVY-090 when there is none, SVY-091 when something was made from it
     */
    public void remove(long set) {
        if (store.one(set).isEmpty()) throw new Refused(SurveyProblem.OUTCOME_UNKNOWN);
        try {
            store.remove(set);
        } catch (DataIntegrityViolationException e) {
            throw new Refused(SurveyProblem.OUTCOME_IN_USE);
        }
        audit.record("outcome.remove", "outcome-set", set, Map.of());
    }
}
