package jp.kizahashi.process.simulation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.Objects;
import java.util.function.Supplier;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.flow.Flows;
import jp.kizahashi.process.simulate.scenario.FlowNetwork;
import jp.kizahashi.process.simulate.scenario.Scenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs long simulations behind the pages, in the tenant of the order. */
@Configuration(proxyBeanMethods = false)
class SimulationJob {
    @Bean
    OneTimeTask<Void> flowSimulation(Runner runner) {
        return Tasks.oneTime("flow-simulation").execute((instance, context) -> {
            String[] parts = instance.getId().split("-", -1);
            runner.run(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        });
    }

    /** Gives the order to the scheduler once it is sure to be found. */
    @Component
    static class Sender {
        private final Scheduler scheduler;
        private final OneTimeTask<Void> task;
        private final People people;

        Sender(Scheduler scheduler, OneTimeTask<Void> flowSimulation, People people) {
            this.scheduler = scheduler;
            this.task = flowSimulation;
            this.people = people;
        }

        @TransactionalEventListener
        void send(Simulations.Ordered order) {
            scheduler.schedule(task.instance(order.organisation() + "-" + order.id()), people.now());
        }
    }

    /** What the job does. */
    @Component
    static class Runner {
        private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

        private final SimulationStore store;
        private final Flows flows;
        private final People people;
        private final TransactionTemplate transaction;

        Runner(SimulationStore store, Flows flows, People people, TransactionTemplate transaction) {
            this.store = store;
            this.flows = flows;
            this.people = people;
            this.transaction = transaction;
        }

        void run(long organisation, long id) {
            try {
                SimulationOrder order = in(organisation, () -> store.one(id).orElseThrow());
                Model model = in(organisation, () -> flows.model(flows.version(order.flowId(), order.versionNumber())));
                Scenario scenario = ScenarioReading.of(order.scenario(), FlowParts.of(model));
                Outcome outcome = Simulations.run(FlowNetwork.of(model, scenario), scenario);
                in(organisation, () -> {
                    store.done(id, outcome, people.now());
                    return true;
                });
            } catch (Refused e) {
                fail(organisation, id, e.sentence());
            } catch (RuntimeException e) {
                LOG.error("simulation {} of {}", id, organisation, e);
                fail(organisation, id, Messages.get("process.simulation.broken"));
            }
        }

        private void fail(long organisation, long id, String complaint) {
            in(organisation, () -> {
                store.failed(id, complaint, people.now());
                return true;
            });
        }

        private <T> T in(long organisation, Supplier<T> work) {
            return Objects.requireNonNull(Tenant.as(organisation, () -> transaction.execute(status -> work.get())));
        }
    }
}
