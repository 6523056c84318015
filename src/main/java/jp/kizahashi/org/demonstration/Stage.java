package jp.kizahashi.org.demonstration;

import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Actor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the modules play what happened in the demonstration region: in one organisation, by one person, a transaction a step. */
@Component
@ConditionalOnProperty(name = "kizahashi.mode", havingValue = "demonstration")
public class Stage {
    private final Organisations organisations;
    private final TransactionTemplate transaction;

    Stage(Organisations organisations, TransactionTemplate transaction) {
        this.organisations = organisations;
        this.transaction = transaction;
    }

    /** Plays in みらい市, unless it was played at an earlier start. */
    public void inMirai(LongPredicate isFresh, LongConsumer play) {
        for (long id : organisations.ids()) {
            boolean isTurn = in(
                    id,
                    () -> organisations.own().orElseThrow().name().equals(DemonstrationTown.MIRAI.name())
                            && isFresh.test(id));
            if (isTurn) play.accept(id);
        }
    }

    /** One step in an organisation, by nobody. */
    public <T> T in(long organisation, Supplier<T> step) {
        return Tenant.as(organisation, () -> transaction.execute(status -> step.get()));
    }

    /** One step by a person, who stands in the audit trail. */
    public <T> T by(Actor actor, Supplier<T> step) {
        return by(actor.organisationId(), actor.personId(), step);
    }

    /** As {@link #by(Actor, Supplier)}, for a person named by id. */
    public <T> T by(long organisation, long person, Supplier<T> step) {
        return Audit.by(person, () -> in(organisation, step));
    }
}
