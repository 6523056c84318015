package jp.kizahashi.survey.study;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.study.BootstrapStore.Order;
import jp.kizahashi.survey.study.BootstrapStore.State;
import jp.kizahashi.survey.study.StudyStore.Content;
import jp.kizahashi.survey.study.estimate.BootstrapResult;
import jp.kizahashi.survey.study.estimate.StudySample;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Orders the resampling of an edition; a job does it, and the page tells how far it is. */
@Component
public class Bootstraps {
    /** How many times the towns are drawn. */
    static final int RESAMPLES = 1000;

    private static final String TASK = "study-bootstrap";

    private final BootstrapStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Bootstraps(BootstrapStore store, Audit audit, ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** An order that is in the database now. */
    record Ordered(long organisation, long id) {}

    /** Orders a resampling. Refused (SVY-119) while one goes on or when it is done. */
    @Transactional
    public void order(Actor by, StudyEdition edition) {
        if (store.of(edition.id())
                .map(Order::state)
                .filter(s -> s != State.FAILED && s != State.WAITING)
                .isPresent()) throw new Refused(SurveyProblem.STUDY_BOOTSTRAP_THERE);
        long id = store.order(by, edition.id(), RESAMPLES, clock.instant());
        audit.record(
                "study.bootstrap",
                "study",
                edition.studyId(),
                Map.of("edition", edition.number(), "resamples", RESAMPLES));
        events.publishEvent(new Ordered(by.organisationId(), id));
    }

    @Transactional(readOnly = true)
    Optional<Order> of(StudyEdition edition) {
        return store.of(edition.id());
    }

    /** Gives the order to the scheduler once it is sure to be found. */
    @Component
    static class Dispatch {
        private final Scheduler scheduler;
        private final OneTimeTask<Void> task;
        private final InstantSource clock;

        Dispatch(Scheduler scheduler, OneTimeTask<Void> studyBootstrap, InstantSource clock) {
            this.scheduler = scheduler;
            this.task = studyBootstrap;
            this.clock = clock;
        }

        @TransactionalEventListener
        void send(Ordered order) {
            String name = order.organisation() + "-" + order.id() + "-" + clock.millis();
            scheduler.schedule(task.instance(name), clock.instant());
        }
    }

    /** The job. */
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        OneTimeTask<Void> studyBootstrap(Work work) {
            return Tasks.oneTime(TASK).execute((instance, context) -> {
                String[] parts = instance.getId().split("-", -1);
                work.run(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            });
        }
    }

    /** What the job does, in the tenant of the order. */
    @Component
    static class Work {
        private static final Logger LOG = LoggerFactory.getLogger(Work.class);
        private static final JsonMapper JSON = JsonMapper.shared();

        private final BootstrapStore store;
        private final StudyStore studies;
        private final TransactionTemplate transaction;
        private final InstantSource clock;

        Work(BootstrapStore store, StudyStore studies, TransactionTemplate transaction, InstantSource clock) {
            this.store = store;
            this.studies = studies;
            this.transaction = transaction;
            this.clock = clock;
        }

        void run(long organisation, long id) {
            try {
                Order order = in(organisation, () -> store.one(id)).orElseThrow();
                Content content = in(organisation, () -> studies.content(order.edition()));
                long seed = in(organisation, () -> studies.seed(order.edition()));
                in(organisation, () -> progress(id, State.RUNNING, 0));
                StudySample sample = JSON.readValue(content.sample(), StudySample.class);
                BootstrapResult result = BootstrapResult.of(
                        sample,
                        order.resamples(),
                        seed,
                        1,
                        done -> in(organisation, () -> progress(id, State.RUNNING, done)));
                in(organisation, () -> {
                    store.finish(id, result, clock.instant());
                    return true;
                });
            } catch (RuntimeException e) {
                LOG.error("study bootstrap {} of organisation {}", id, organisation, e);
                in(organisation, () -> progress(id, State.FAILED, 0));
            }
        }

        private boolean progress(long id, State state, int done) {
            store.progress(id, state, done);
            return true;
        }

        private <T> T in(long organisation, java.util.function.Supplier<T> work) {
            return Tenant.as(organisation, () -> transaction.execute(status -> work.get()));
        }
    }
}
