package jp.kizahashi.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import jp.kizahashi.platform.audit.AuditChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Work by the clock and work that a person ordered: each task runs once in the cluster, whatever the number of nodes. */
@Configuration(proxyBeanMethods = false)
class Jobs {
    @Bean
    RecurringTask<Void> auditSealer(AuditChain chain) {
        return Tasks.recurring("audit-sealer", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> chain.sealAll());
    }

    @Bean
    RecurringTask<Void> auditHead(AuditChain chain) {
        return Tasks.recurring("audit-head", Schedules.daily(ZoneId.of("Asia/Tokyo"), LocalTime.of(0, 10)))
                .execute((instance, context) -> chain.logHeads());
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(DataSource dataSource, List<RecurringTask<?>> tasks, List<OneTimeTask<?>> orders) {
        return Scheduler.create(dataSource, List.<Task<?>>copyOf(orders))
                .startTasks(tasks)
                .enableImmediateExecution()
                .threads(2)
                .pollingInterval(Duration.ofSeconds(2))
                .registerShutdownHook()
                .build();
    }
}
